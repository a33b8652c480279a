"""One stream, several processes: the order is kept, little is held, and none hangs for ever."""

from __future__ import annotations

import gc
import multiprocessing
import queue
import signal
import sys
import threading
from typing import TYPE_CHECKING, NamedTuple

from newscli.cli.complaints import StopError
from newscli.cli.inputs import Dump
from newscli.cli.work import Outcome, place_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from multiprocessing.connection import Connection
    from multiprocessing.context import SpawnProcess

    from newscli.cli.inputs import Unreadable
    from newscli.cli.work import Work

#: A process gets up to so many dumps at once, as each message costs.
BATCH = 8

#: So many dumps a process are read ahead, and no more bytes than this (one dump may be larger).
READ_AHEAD = 32
READ_AHEAD_BYTES = 32_000_000

#: Seconds that one dump may take, if nothing else is said; a hundred times what a large one takes.
DEFAULT_TIMEOUT = 60.0

#: Seconds that a process may take to start, on a machine that is very busy.
STARTING = 120.0

#: Seconds after which those who wait look up, as Ctrl-C does not wake them on Windows.
LOOK_UP = 0.5

#: As in ``newscli.cli.app``: the collector has little to find among the blocks of one dump.
YOUNG_OBJECTS = 50_000


class _Task:
    """A dump on its way."""

    __slots__ = ("done", "dump", "outcome", "size")

    def __init__(self, dump: Dump | Unreadable) -> None:
        self.dump = dump
        self.size = len(dump.raw) if isinstance(dump, Dump) else len(dump.line)
        self.outcome = Outcome(dump.place)
        self.done = threading.Event()

    def finish(self, outcome: Outcome) -> None:
        self.outcome = outcome
        self.done.set()

    def lose(self, why: str) -> None:
        assert isinstance(self.dump, Dump)
        self.finish(Outcome(place_of(self.dump), why, rejected=True))


class _Process(NamedTuple):
    """A process that works, and the line to it."""

    process: SpawnProcess
    line: Connection

    def end(self) -> None:
        """End it, whatever it does."""
        self.line.close()
        self.process.kill()
        self.process.join()
        self.process.close()


def in_parallel(
    dumps: Iterator[Dump | Unreadable],
    work: Work,
    consume: Callable[[Iterator[tuple[Dump | Unreadable, Outcome]]], None],
) -> None:
    """Do the work in ``work.request.jobs`` processes of their own.

    This thread reads, one thread a process hands dumps over and takes outcomes, one consumes.

    Args:
        dumps: what to work on; read no further ahead than is needed to keep all at work.
        work: what to do.
        consume: called once, in a thread of its own, with the dumps and what became of them, in order.

    Raises:
        StopError: no process can be started.
        Exception: whatever ``consume`` raises.
    """
    stream = _ParallelStream(work, consume)
    try:
        for dump in dumps:
            if not stream.put(dump):
                break
    except BaseException:
        stream.stop()
        raise
    stream.finish()


class _ParallelStream:
    def __init__(
        self, work: Work, consume: Callable[[Iterator[tuple[Dump | Unreadable, Outcome]]], None]
    ) -> None:
        self._work = work
        self._consume = consume
        self._timeout = work.request.timeout or DEFAULT_TIMEOUT
        self._jobs = work.request.jobs
        self._waiting: queue.SimpleQueue[_Task | None] = queue.SimpleQueue()
        self._in_order: queue.SimpleQueue[_Task | None] = queue.SimpleQueue()
        self._room = threading.Condition()
        self._held = self._held_bytes = 0
        self._stopped = False
        self._failure: BaseException | None = None
        self._threads = [threading.Thread(target=self._serve, daemon=True) for _ in range(self._jobs)]
        self._consumer = threading.Thread(target=self._run_consumer, daemon=True)
        for thread in (*self._threads, self._consumer):
            thread.start()

    def put(self, dump: Dump | Unreadable) -> bool:
        """Take a dump as soon as there is room; False where no more is wanted."""
        task = _Task(dump)
        with self._room:
            while self._held and not self._stopped and not self._fits(task):
                self._room.wait(LOOK_UP)
            self._held += 1
            self._held_bytes += task.size
        if self._stopped:
            return False
        self._in_order.put(task)
        if isinstance(dump, Dump):
            self._waiting.put(task)
        else:
            task.finish(Outcome(dump.place, dump.problem, rejected=True))
        return True

    def finish(self) -> None:
        """Wait until all is consumed; raises what the consumer raised."""
        self._in_order.put(None)
        for _ in self._threads:
            self._waiting.put(None)
        try:
            for thread in (self._consumer, *self._threads):
                while thread.is_alive():
                    thread.join(LOOK_UP)
        except BaseException:
            self.stop()
            raise
        if self._failure is not None:
            raise self._failure

    def stop(self) -> None:
        """End all processes at once and consume no more."""
        self._stopped = True
        self._in_order.put(None)
        for _ in self._threads:
            self._waiting.put(None)
        for thread in (self._consumer, *self._threads):
            thread.join(LOOK_UP * 2)

    def _fits(self, task: _Task) -> bool:
        return self._held < self._jobs * READ_AHEAD and self._held_bytes + task.size <= READ_AHEAD_BYTES

    def _run_consumer(self) -> None:
        try:
            self._consume(self._outcomes())
        except BaseException as error:
            self._failure = error
        finally:
            self._stopped = True

    def _outcomes(self) -> Iterator[tuple[Dump | Unreadable, Outcome]]:
        while (task := self._in_order.get()) is not None:
            while not task.done.wait(LOOK_UP):
                if self._stopped:
                    return
            if self._stopped:
                return
            yield task.dump, task.outcome
            with self._room:
                self._held -= 1
                self._held_bytes -= task.size
                if self._held <= self._jobs * READ_AHEAD // 2:  # not for each, as waking costs
                    self._room.notify()

    def _serve(self) -> None:
        """Keep one process at work."""
        if sys.platform != "win32":
            # Ctrl-C goes to all processes at once; those that start here are to leave it to the first.
            signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
        process: _Process | None = None
        try:
            while batch := self._next_batch():
                while batch and not self._stopped:
                    if process is None:
                        process = _start(self._work)
                    left = self._hand_over(process, batch)
                    if left is not None:
                        process.end()
                        process = None
                    batch = left or []
        except OSError as error:
            self._failure = StopError(
                f"--jobs {self._jobs}", f"no process could be started ({error}); try fewer jobs"
            )
            self._stopped = True
        finally:
            if process is not None:
                process.end()

    def _next_batch(self) -> list[_Task]:
        """Wait for a dump, and take what else is there, but leave some for the other processes."""
        task = self._waiting.get()
        batch = []
        most = min(BATCH, self._waiting.qsize() // self._jobs + 1)
        while task is not None and not self._stopped:
            batch.append(task)
            if len(batch) >= most:
                return batch
            try:
                task = self._waiting.get_nowait()
            except queue.Empty:
                return batch
            if task is None:
                self._waiting.put(None)  # the end is told again, once this batch is done
        return batch

    def _hand_over(self, process: _Process, batch: list[_Task]) -> list[_Task] | None:
        """Have a batch done; None if all went well, else what is left for another process."""
        for number, task in enumerate(batch):
            try:
                if number == 0:
                    process.line.send([task.dump for task in batch])
                if not self._answers(process):
                    if not self._stopped:
                        task.lose(
                            f"took more than {self._timeout:g} s and was given up; allow more with --timeout"
                        )
                    return batch[number + 1 :]
                task.finish(process.line.recv())
            except (EOFError, OSError):
                process.process.join(LOOK_UP)
                status = process.process.exitcode
                task.lose(
                    f"its process died (exit status {status}), perhaps for want of memory; try it alone"
                )
                return batch[number + 1 :]
        return None

    def _answers(self, process: _Process) -> bool:
        """Wait for an answer, for as long as a dump may take."""
        left = self._timeout
        while left > 0 and not self._stopped:
            if process.line.poll(min(left, LOOK_UP)):
                return True
            left -= LOOK_UP
        return False


def _start(work: Work) -> _Process:
    """Start a process and wait until it is ready.

    Raises:
        OSError: none can be started.
    """
    # "spawn" is what all systems have, and what does not copy locks that another thread holds.
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=_run, args=(theirs, work), daemon=True)
    process.start()
    theirs.close()
    started = _Process(process, ours)
    try:
        if ours.poll(STARTING):
            ours.recv()
            return started
    except EOFError:
        pass
    started.end()
    raise OSError("it died or hung before it was ready")


def _run(line: Connection, work: Work) -> None:
    """The life of a process: batch after batch, until the line is closed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.freeze()
    gc.set_threshold(YOUNG_OBJECTS)
    do = work.ready()
    try:
        line.send(None)
        while True:
            for dump in line.recv():
                line.send(do(dump))
    except (EOFError, OSError):  # nobody is there any more
        pass
