"""A batch job: what is to be done, written down, so that it can be broken off and gone on with."""

from __future__ import annotations

import json
import os
import socket
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from datatrove.executor import LocalPipelineExecutor
from datatrove.io import get_datafolder
from datatrove.pipeline.writers import JsonlWriter
from fsspec.core import url_to_fs

from newscli.batch.far import missing_package
from newscli.batch.fields import DEFAULT_FIELDS
from newscli.batch.inputs import find_inputs
from newscli.batch.learn import LineStep, merge_counts
from newscli.batch.readers import DumpReader, JsonLinesReader, ParquetReader, WarcReader
from newscli.batch.step import ArticleStep
from newscli.batch.writers import WholeJsonlWriter, WholeParquetWriter, move, remove_partial
from newscli.site_lines import SiteLines

if TYPE_CHECKING:
    from collections.abc import Sequence

    from datatrove.executor.base import PipelineExecutor
    from datatrove.io import DataFolder
    from datatrove.pipeline.base import PipelineStep

    from newscli.batch.inputs import Kind as InputKind
    from newscli.pipeline import Kind

#: Folder of the job's own files in its output; who reads a folder of shards passes by such names.
OWN = "_newscli"

#: The default number of tasks, if there are as many files: small enough that little is lost at a kill.
MOST_TASKS = 100

#: Of Ray's memory for a task; one takes a quarter of this.
GIGABYTES_PER_TASK = 1

#: Ray gives a task up after some tries on nodes that died; the job itself tries so often.
ROUNDS = 3

#: The word for ``--site-lines`` that asks for a pass over the corpus before.
LEARN = "learn"

READERS: dict[str, Any] = {
    "jsonl": JsonLinesReader,
    "parquet": ParquetReader,
    "warc": WarcReader,
    "dumps": DumpReader,
}


class JobError(Exception):
    """A job that cannot be done as it was asked for; the message says why and what to do."""


class Job(NamedTuple):
    """What is asked for; all that decides what the output is.

    ``site_lines`` is a file of ``newscli learn-site``, ``LEARN`` for a pass that makes one, or None.
    ``drop_tracking`` takes tracking parameters out of links. ``tasks`` of None is one a file, up to
    ``MOST_TASKS``.
    """

    inputs: Sequence[str]
    output: str
    form: Literal["jsonl", "parquet"] = "jsonl"
    fields: Sequence[str] = DEFAULT_FIELDS
    field: str = "text"
    id_field: str = "id"
    input_format: InputKind | None = None
    kind: Kind | None = None
    language: str | None = None
    site_lines: str | None = None
    keep_empty: bool = True
    drop_tracking: bool = False
    tasks: int | None = None


class Engine(NamedTuple):
    """Where a job runs: it decides nothing of the output.

    ``workers`` tasks run at a time (None: all cores, or all that the cluster has); ``address`` is a
    Ray cluster's; ``partition``, ``time`` and ``sbatch`` are Slurm's.
    """

    executor: Literal["local", "ray", "slurm"] = "local"
    workers: int | None = None
    address: str | None = None
    partition: str | None = None
    time: str | None = None
    sbatch: Sequence[str] = ()


class Report(NamedTuple):
    """What became of a job; ``submitted`` means that Slurm has it now and nobody knows yet."""

    tasks: int
    unfinished: int
    documents: int = 0
    without_article: int = 0
    rejected: int = 0
    damaged: int = 0
    left_out: int = 0
    submitted: bool = False


def run_job(job: Job, engine: Engine) -> Report:
    """Do a job, or what is left of it.

    Args:
        job: what to do.
        engine: where.

    Returns:
        What became of it, over all tries.

    Raises:
        InputsError: an input is not there or of no known kind.
        SiteLinesError: the file of lines is none.
        JobError: the output holds another job's; a cluster is not there.
        OSError: the output cannot be written.
    """
    site_lines = job.site_lines
    if site_lines not in (None, LEARN):
        _check(site_lines)
    _check_output(job.output)
    own = get_datafolder(f"{job.output.rstrip('/')}/{OWN}")
    plan = _plan(job, own)
    readers = _readers(job, plan, own)
    if site_lines == LEARN:
        if engine.executor == "slurm":
            raise JobError("two passes are two jobs in Slurm; run newscli learn-site, then name its file")
        site_lines = own.resolve_paths("site_lines.json")
        if not own.exists("site_lines.json"):
            unfinished = _learn(readers, job, plan["tasks"], engine, own, site_lines)
            if unfinished:
                return Report(plan["tasks"], unfinished)
    output = get_datafolder(job.output)
    rejects = JsonlWriter(own.resolve_paths("rejects"), compression=None)
    step = ArticleStep(
        job.fields, job.kind, job.language, site_lines, job.keep_empty, rejects, job.drop_tracking
    )
    writer = (
        WholeJsonlWriter(output, with_text="text" in job.fields)
        if job.form == "jsonl"
        else WholeParquetWriter(output, job.fields)
    )
    unfinished = _run([*readers, step, writer], plan["tasks"], engine, own.resolve_paths(""))
    if engine.executor == "slurm":
        return Report(plan["tasks"], unfinished, submitted=unfinished > 0)
    if not unfinished:
        remove_partial(output)
    return _report(own, plan, unfinished)


def learn_sites(job: Job, engine: Engine) -> Report:
    """Learn which lines stand on many pages of a site.

    Args:
        job: what to read; ``output`` is the file to write.
        engine: where.

    Returns:
        What became of it.

    Raises:
        InputsError, JobError, OSError: as ``run_job``.
    """
    if engine.executor == "slurm":
        raise JobError("Slurm cannot join what its tasks counted; run this on one machine or on Ray")
    _check_output(job.output)
    own = get_datafolder(f"{job.output}.work")
    plan = _plan(job, own)
    unfinished = _learn(_readers(job, plan, own), job, plan["tasks"], engine, own, job.output)
    report = _report(get_datafolder(own.resolve_paths("learning")), plan, unfinished)
    if not unfinished:
        own.rm("", recursive=True)
    return report


def _check_output(output: str) -> None:
    """Refuse an address that nothing can be written to."""
    if output.startswith(("http://", "https://")):
        raise JobError("https:// can only be read; name a folder here, or at s3:// or gs://")
    try:
        url_to_fs(output)
    except (ImportError, ValueError) as error:
        raise JobError(f"cannot be opened ({error}{missing_package(output)})") from None


def _check(site_lines: str) -> None:
    """Refuse a file that no task could read."""
    try:
        SiteLines.load(site_lines)
    except OSError as error:
        raise JobError(f"{site_lines} cannot be read ({error.strerror or error}); check its name") from None


def _learn(
    readers: list[PipelineStep], job: Job, tasks: int, engine: Engine, own: DataFolder, path: str
) -> int:
    """Count lines, then join the counts in one file; gives the number of unfinished tasks."""
    counts = own.resolve_paths("counts")
    unfinished = _run([*readers, LineStep(counts, job.kind)], tasks, engine, own.resolve_paths("learning"))
    if not unfinished:
        partial = f"{path}.part"
        merge_counts(counts).site_lines().save(partial)
        system, name = url_to_fs(path)
        system.mv(url_to_fs(partial)[1], name)
    return unfinished


def _plan(job: Job, own: DataFolder) -> dict[str, Any]:
    """What files there are to read and in how many tasks; found once, and the same at every try."""
    asked = json.loads(json.dumps(job._asdict()))
    if own.exists("job.json"):
        with own.open("job.json", "r") as file:
            plan: dict[str, Any] = json.load(file)
        if plan["job"] != asked:
            differing = ", ".join(sorted(name for name in asked if plan["job"].get(name) != asked[name]))
            raise JobError(f"holds another job's output ({differing} differ); name another, or remove it")
        return plan
    found = find_inputs(job.inputs, job.input_format)
    tasks = job.tasks or min(found.files, MOST_TASKS)
    for number, group in enumerate(found.groups):
        with own.open(f"inputs/{number}.txt", "w") as file:
            file.writelines(f"{name}\n" for name in group.files)
    groups = [(group.kind, group.root) for group in found.groups]
    plan = {"job": asked, "groups": groups, "tasks": tasks, "left_out": found.left_out}
    with own.open("job.json.part", "w") as file:
        json.dump(plan, file, indent=2)
    move(own, "job.json.part", "job.json")  # from now on the plan stands
    return plan


def _readers(job: Job, plan: dict[str, Any], own: DataFolder) -> list[PipelineStep]:
    return [
        READERS[kind](
            root,
            paths_file=own.resolve_paths(f"inputs/{number}.txt"),
            text_key=job.field,
            id_key=job.id_field,
        )
        for number, (kind, root) in enumerate(plan["groups"])
    ]


def _run(pipeline: list[PipelineStep], tasks: int, engine: Engine, logging_dir: str) -> int:
    """Run what is left of a job; gives the number of tasks that are unfinished even then."""
    executor = _executor(pipeline, tasks, engine, logging_dir)
    for _ in range(ROUNDS):
        if not executor.get_incomplete_ranks():
            break
        try:
            executor.run()
        except FileNotFoundError as error:
            if engine.executor == "slurm" and error.filename == "sbatch":
                raise JobError(
                    f"no sbatch on this machine; submit {logging_dir}/launch_script.slurm where Slurm is"
                ) from None
            raise
        if engine.executor != "ray":  # datatrove tells of Ray's failures in its log only
            break
        executor.logging_dir.invalidate_cache()
    executor.logging_dir.invalidate_cache()  # what other processes wrote is in no listing of ours
    return len(executor.get_incomplete_ranks())


def _executor(pipeline: list[PipelineStep], tasks: int, engine: Engine, logging_dir: str) -> PipelineExecutor:
    if engine.executor == "local":
        workers = min(engine.workers or os.cpu_count() or 1, tasks)
        method = "forkserver" if hasattr(os, "fork") else "spawn"
        return LocalPipelineExecutor(pipeline, tasks, workers, logging_dir=logging_dir, start_method=method)
    if engine.executor == "ray":
        _attach(engine.address)
        from datatrove.executor import RayPipelineExecutor

        from newscli.batch import ray_tasks

        ray_tasks.install()
        return RayPipelineExecutor(
            pipeline,
            tasks,
            engine.workers or -1,
            logging_dir=logging_dir,
            mem_per_cpu_gb=GIGABYTES_PER_TASK,
        )
    if engine.partition is None:
        raise JobError("Slurm wants to know where; name a partition with --partition")
    from datatrove.executor import SlurmPipelineExecutor

    return SlurmPipelineExecutor(
        pipeline,
        tasks,
        time=engine.time or "24:00:00",
        partition=engine.partition,
        workers=engine.workers or -1,
        job_name="newscli",
        qos="",
        mem_per_cpu_gb=GIGABYTES_PER_TASK,
        env_command=f'export PATH="{Path(sys.executable).parent}:$PATH"',
        sbatch_args=dict(pair.partition("=")[::2] for pair in engine.sbatch),
        logging_dir=logging_dir,
    )


def _attach(address: str | None) -> None:
    """Join a Ray cluster that is there.

    Raises:
        JobError: there is none, or no Ray here.
    """
    try:
        import ray
    except ImportError:
        raise JobError("Ray is not installed here; pip install ray") from None
    if address is not None:
        _reach(address)  # Ray itself waits long, and then ends the whole program
    try:
        ray.init(address=address or "auto", ignore_reinit_error=True, log_to_driver=False)
    except (ConnectionError, RuntimeError, ValueError) as error:
        reason = str(error).strip().splitlines()[0]
        raise JobError(f"no Ray cluster ({reason}); start one with: ray start --head") from None


def _reach(address: str) -> None:
    host, _, port = address.rpartition("/")[2].rpartition(":")
    if not port.isdigit():
        return  # "auto", or a name that Ray knows
    try:
        socket.create_connection((host, int(port)), timeout=10).close()
    except OSError as error:
        reason = error.strerror or error
        raise JobError(f"no Ray cluster at {address} ({reason}); start one with: ray start --head") from None


def _report(own: DataFolder, plan: dict[str, Any], unfinished: int) -> Report:
    """Add up the statistics of all tasks, of earlier tries too."""
    counts: Counter[str] = Counter()
    for name in own.list_files("stats"):
        with own.open(name, "r") as file:
            for step in json.load(file):
                for key, value in step["stats"].items():
                    counts[key] += value if isinstance(value, int) else int(value["total"])
    return Report(
        tasks=plan["tasks"],
        unfinished=unfinished,
        documents=counts["parsed"] + counts["counted"],
        without_article=counts["without_article"],
        rejected=counts["rejected"],
        damaged=counts["damaged"],
        left_out=plan["left_out"],
    )
