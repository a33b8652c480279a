"""``newscli batch`` and ``newscli learn-site``: corpora."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscli.cli.complaints import say

if TYPE_CHECKING:
    from collections.abc import Callable

    from newscli.batch.job import Engine, Job, Report

ALL_WELL, SOMETHING_LEFT, WRONG_USAGE = 0, 1, 2


def run(job: Job, engine: Engine) -> int:
    """Do a job, or what is left of it; gives the exit status."""
    from newscli.batch.job import run_job

    return _run(run_job, job, engine)


def learn(job: Job, engine: Engine) -> int:
    """Learn the lines of sites; gives the exit status."""
    from newscli.batch.job import learn_sites

    return _run(learn_sites, job, engine)


def _run(do: Callable[[Job, Engine], Report], job: Job, engine: Engine) -> int:
    from newscli.batch.far import is_far, reason_of
    from newscli.batch.inputs import InputsError
    from newscli.batch.job import JobError
    from newscli.site_lines import SiteLinesError

    try:
        report = do(job, engine)
    except InputsError as error:
        say(str(error))
        return WRONG_USAGE
    except (JobError, SiteLinesError) as error:
        say(f"{job.output}: {error}")
        return WRONG_USAGE
    except OSError as error:
        say(
            f"{job.output}: cannot be written ({error.strerror or error}); make room or name another folder, "
            "then run the same command again: shards that are whole stay"
        )
        return SOMETHING_LEFT
    except Exception as error:
        if not any(map(is_far, (*job.inputs, job.output, job.site_lines or ""))):
            raise  # a mistake of ours
        say(
            f"{job.output}: failed far away ({reason_of(error)}); check address, keys and network, "
            "then run the same command again: shards that are whole stay"
        )
        return SOMETHING_LEFT
    if report.submitted:
        say(
            f"{job.output}: {report.unfinished:,} tasks are with Slurm; the same command submits what is left"
        )
        return ALL_WELL
    if report.unfinished:
        say(
            f"{job.output}: {report.unfinished:,} of {report.tasks:,} tasks failed; the logs tell why, "
            "and the same command tries them again"
        )
    say(_summary(job, report))
    return SOMETHING_LEFT if report.unfinished or report.rejected or report.damaged else ALL_WELL


def _summary(job: Job, report: Report) -> str:
    told = [
        f"{job.output}: {report.documents:,} documents",
        f"{report.without_article:,} without article",
        f"{report.rejected:,} rejected",
        f"{report.damaged:,} damaged records or files",
    ]
    if report.left_out:
        told.append(f"{report.left_out:,} files of unknown kinds left out")
    return ", ".join(told)
