"""The commands for corpora as they are typed: their options, their help, their examples."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

import typer

from newscli.batch.fields import DEFAULT_FIELDS, known_fields
from newscli.cli import options as given  # noqa: TC001 (typer reads the annotations)

if TYPE_CHECKING:
    from newscli.batch.job import Engine, Job

INSTALL = "newscli batch needs more packages; install them with: pip install 'newscli[batch]'"


def fields_of(names: str) -> str:
    """Refuse fields that there are not."""
    try:
        known_fields(names.split(","))
    except ValueError as error:
        raise typer.BadParameter(str(error)) from None
    return names


def pairs(values: list[str] | None) -> list[str] | None:
    """Refuse what is no pair."""
    for value in values or ():
        if "=" not in value:
            raise typer.BadParameter(f"{value!r} is no pair; give it as in account=news")
    return values


Inputs = Annotated[
    list[str],
    typer.Argument(
        metavar="INPUT",
        help="Files, folders and patterns: JSON Lines, Parquet, WARC, WET, or dumps each in a file of "
        "its own; plain or compressed, here or at s3://, gs://, https://.",
        show_default=False,
    ),
]
InputFormat = Annotated[
    Literal["jsonl", "parquet", "warc", "dumps"] | None,
    typer.Option("--input-format", help="What the inputs hold; without this option their names tell."),
]
Field = Annotated[str, typer.Option("--field", metavar="NAME", help="The field that holds the dump.")]
IdField = Annotated[
    str,
    typer.Option("--id-field", metavar="NAME", help="The field that holds the id; else file and number."),
]
Tasks = Annotated[
    int | None,
    typer.Option(
        "--tasks",
        min=1,
        help="Into how many tasks, and so shards, the files are dealt out.  [default: one a file, up to 100]",
        show_default=False,
    ),
]
Workers = Annotated[
    int | None,
    typer.Option(
        "--workers",
        min=1,
        help="How many tasks run at a time.  [default: one a core]",
        show_default=False,
    ),
]
Executor = Annotated[
    Literal["local", "ray", "slurm"],
    typer.Option("--executor", help="Run on this machine, on a Ray cluster, or give the job to Slurm."),
]
Address = Annotated[
    str | None,
    typer.Option("--address", metavar="HOST:PORT", help="With ray: the cluster; else the one that is here."),
]


def batch(
    inputs: Inputs,
    output: Annotated[
        str,
        typer.Option(
            "--output",
            "-o",
            metavar="DIR",
            help="The folder for the shards, here or remote; a folder "
            "that holds a part of this job is gone on with.",
        ),
    ],
    output_format: Annotated[
        Literal["jsonl", "parquet"], typer.Option("--format", "-f", help="What the shards are.")
    ] = "jsonl",
    fields: Annotated[
        str,
        typer.Option(
            "--fields",
            metavar="NAMES",
            callback=fields_of,
            help="What each record gains: text, title, byline, published, language, "
            "declared_reading_time, references, teasers, stats, summary, blocks.",
        ),
    ] = ",".join(DEFAULT_FIELDS),
    field: Field = "text",
    id_field: IdField = "id",
    input_format: InputFormat = None,
    kind: given.KindOption = None,
    language: given.Language = None,
    site_lines: Annotated[
        str | None,
        typer.Option(
            "--site-lines",
            metavar="FILE",
            help='What learn-site found; "learn" finds it in a pass before.',
        ),
    ] = None,
    skip_empty: Annotated[
        bool, typer.Option("--skip-empty", help="Leave out records without article.")
    ] = False,
    no_tracking: given.NoTracking = False,
    tasks: Tasks = None,
    workers: Workers = None,
    executor: Executor = "local",
    address: Address = None,
    partition: Annotated[
        str | None, typer.Option("--partition", metavar="NAME", help="With slurm: where to run.")
    ] = None,
    time: Annotated[
        str | None, typer.Option("--time", metavar="H:M:S", help="With slurm: time limit of a task.")
    ] = None,
    sbatch: Annotated[
        list[str] | None,
        typer.Option(
            "--sbatch",
            metavar="KEY=VALUE",
            callback=pairs,
            help="With slurm: an option for sbatch; can be repeated.",
        ),
    ] = None,
) -> None:
    """Clean a corpus on many cores or machines.

    Killed at any moment and started again with the same command, it goes on. Needs newscli[batch].
    """
    job_class, engine_class = _job_module()
    job = job_class(
        inputs=inputs,
        output=output,
        form=output_format,
        fields=known_fields(fields.split(",")),
        field=field,
        id_field=id_field,
        input_format=input_format,
        kind=kind,
        language=language,
        site_lines=site_lines,
        keep_empty=not skip_empty,
        drop_tracking=no_tracking,
        tasks=tasks,
    )
    engine = engine_class(executor, workers, address, partition, time, sbatch or ())
    from newscli.cli.batch import run

    raise typer.Exit(run(job, engine))


BATCH_EXAMPLES = """
    \b
    Examples:
      newscli batch dumps/ --output cleaned/
      newscli batch 'crawl/*.warc.gz' -o cleaned/ --fields text,title,stats
      newscli batch s3://bucket/pages/ -o s3://bucket/cleaned/ --tasks 500
      newscli batch pages/ -o cleaned/ --site-lines learn
      newscli batch crawl/ -o /shared/out --executor ray --address 10.0.0.1:6379
      newscli batch crawl/ -o /shared/out --executor slurm --partition cpu

    Exit status: 0 all well, 1 something was damaged or is left to do, 2 wrong usage.
"""


def learn_site(
    inputs: Inputs,
    output: Annotated[
        str, typer.Option("--output", "-o", metavar="FILE", help="The file for the fingerprints of lines.")
    ],
    field: Field = "text",
    input_format: InputFormat = None,
    kind: given.KindOption = None,
    tasks: Tasks = None,
    workers: Workers = None,
    executor: Annotated[
        Literal["local", "ray"], typer.Option("--executor", help="Run on this machine or on a Ray cluster.")
    ] = "local",
    address: Address = None,
) -> None:
    """Learn which lines stand on many pages of a site.

    They are boilerplate there: newscli batch --site-lines FILE labels them so. Records need a field url.
    """
    job_class, engine_class = _job_module()
    job = job_class(
        inputs=inputs, output=output, field=field, input_format=input_format, kind=kind, tasks=tasks
    )
    from newscli.cli.batch import learn

    raise typer.Exit(learn(job, engine_class(executor, workers, address)))


LEARN_EXAMPLES = """
    \b
    Examples:
      newscli learn-site pages.jsonl --output lines.json
      newscli learn-site 'crawl/*.warc.gz' --output lines.json --workers 8
      newscli learn-site pages/ -o lines.json --executor ray --address auto
      newscli batch pages.jsonl --site-lines lines.json --output cleaned/
"""


def _job_module() -> tuple[type[Job], type[Engine]]:
    try:
        from newscli.batch.job import Engine, Job
    except ImportError as error:
        raise typer.BadParameter(f"{INSTALL} ({error})") from None
    return Job, Engine
