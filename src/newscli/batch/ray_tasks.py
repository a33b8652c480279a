"""Tasks on a Ray node that dies while they are being placed there.

datatrove's executor places each task in a thread. Where the node dies before the task's worker has answered,
the thread dies too, and the executor waits for ever: for the task, and for the place that Ray keeps free for
it. Here such a task is given up, place and all; the job tries again what is unfinished in the end.
"""

from __future__ import annotations

from concurrent.futures import Future
from typing import Any

from datatrove.executor import ray as engine


class TaskManager(engine.RayTaskManager):
    """datatrove's task manager, which hears of tasks that could not be placed."""

    def submit_task(
        self, executor_ref: Any, ranks_to_submit: list[int], remote_options: dict[str, Any]
    ) -> Future[Any]:
        """Begin to place a task.

        Args:
            executor_ref: The executor, as Ray keeps it.
            ranks_to_submit: The numbers of the parts of the job that the task does.
            remote_options: What it needs, in Ray's words.

        Returns:
            What holds the task, a Ray object, when it is placed, or why it could not be.
        """
        placed: Future[Any] = Future()

        def place() -> None:
            import ray

            group = ray.util.placement_group([engine.convert_remote_options_to_bundle(remote_options)])
            try:
                ray.get(group.ready())
                worker = (
                    ray.remote(engine.RankWorker)
                    .options(placement_group=group, placement_group_bundle_index=0, **remote_options)
                    .remote()
                )
                address = ray.get(worker.get_node_ip.remote())
            except Exception as error:
                ray.util.remove_placement_group(group)
                placed.set_exception(error)
                return
            task = worker.run_for_rank.remote(executor_ref, ranks_to_submit, [address], 0)
            self.task_to_group[task] = engine.TaskGroup([task], [worker], group, ranks_to_submit)
            self.timeout_manager.add_task(task)
            placed.set_result([task])

        self.pg_futures.append(self.executor.submit(place))
        return placed


def install() -> None:
    """Have datatrove's executor for Ray use it."""
    engine.RayTaskManager = TaskManager
