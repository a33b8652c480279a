"""The commands as they are typed: their options, their help, their examples."""

from __future__ import annotations

from typing import Annotated

import typer

from newscli import __version__
from newscli.cli import corpus
from newscli.cli import options as given
from newscli.cli.summary import DEFAULT_SENTENCES

app = typer.Typer(
    name="newscli",
    context_settings={"help_option_names": ["-h", "--help"]},
    no_args_is_help=True,
    rich_markup_mode=None,  # examples keep their lines, and no help needs Rich
    pretty_exceptions_enable=False,
)


def print_version(wanted: bool) -> None:
    """Print the version and end, if that is wanted."""
    if wanted:
        typer.echo(f"newscli {__version__}")
        raise typer.Exit


@app.callback(
    epilog="""
    \b
    Examples:
      newscli clean page.txt
      curl -s https://example.org/news/bridge.html | newscli summary
      newscli stats *.txt
      newscli clean --help

    Exit status: 0 all well, 1 some input could not be read or held no article, 2 wrong usage.
    """
)
def newscli(
    version: Annotated[
        bool, typer.Option("--version", is_eager=True, callback=print_version, help="Print the version.")
    ] = False,
) -> None:
    """Clean raw dumps of news pages, plain text or HTML.

    Tells the article from everything around it, and prints its text, its teasers, its statistics
    or its summary.
    """


@app.command(
    epilog="""
    \b
    Examples:
      newscli clean page.txt                      the text, paragraphs apart
      newscli clean < page.html                   from standard input
      newscli clean --keep title -k caption page.txt
      newscli clean --format markdown page.html   with its title and headings
      newscli clean -f markdown --links page.html and its links
      newscli clean --output page.txt page.txt    in place
      zcat pages.jsonl.gz | newscli clean --jsonl --field text
    """
)
def clean(
    files: given.Files = None,
    keep: given.Keep = None,
    output_format: given.CleanFormat = None,
    links: given.KeepLinks = False,
    no_tracking: given.NoTracking = False,
    output: given.Output = None,
    jsonl: given.JsonLines = False,
    field: given.Field = None,
    kind: given.KindOption = None,
    encoding: given.Encoding = None,
    url: given.Url = None,
    language: given.Language = None,
    jobs: given.Jobs = 1,
    timeout: given.Timeout = None,
    rejects: given.Rejects = None,
    engine: given.EngineOption = "newscli",
    any_page: given.AnyPage = False,
) -> None:
    """Print the article's text and nothing else.

    The text is the paragraphs and subheadings, with an empty line between them. With --jsonl the
    cleaned text takes the place of the dump in its record. A page of HTML that seems to be a listing, a shop
    or a forum counts as one without article.
    """
    from newscli.cli.clean import run

    if links and output_format != "markdown":
        raise typer.BadParameter("goes with --format markdown", param_hint="--links")
    if no_tracking and not links:
        raise typer.BadParameter("goes with --links", param_hint="--no-tracking")
    request = given.make_request(
        files,
        output_format,
        output,
        jsonl,
        field,
        kind,
        encoding,
        url,
        language,
        jobs,
        timeout,
        rejects,
        engine,
        no_tracking,
    )
    raise typer.Exit(run(request, keep or (), links, any_page))


@app.command(
    epilog="""
    \b
    Examples:
      newscli teasers page.txt
      newscli teasers page.txt | cut -f2          the headlines
      newscli teasers --format json page.txt | jq -r '.teasers[].headline'
      newscli teasers --url https://example.org/news/ page.html
      newscli teasers --no-tracking page.html     without utm_source and so on
      newscli teasers --jsonl pages.jsonl         adds them to the records
    """
)
def teasers(
    files: given.Files = None,
    output_format: given.TableFormat = None,
    no_tracking: given.NoTracking = False,
    output: given.Output = None,
    jsonl: given.JsonLines = False,
    field: given.Field = None,
    kind: given.KindOption = None,
    encoding: given.Encoding = None,
    url: given.Url = None,
    language: given.Language = None,
    jobs: given.Jobs = 1,
    timeout: given.Timeout = None,
    rejects: given.Rejects = None,
) -> None:
    """Print the teasers of other articles and the references.

    A teaser is a headline, an excerpt and an address in a list of other articles; a reference is a
    pointer within the text ("Read also: ..."). A dump with teasers and no article is fine.
    """
    from newscli.cli.teasers import run

    raise typer.Exit(
        run(
            given.make_request(
                files,
                output_format,
                output,
                jsonl,
                field,
                kind,
                encoding,
                url,
                language,
                jobs,
                timeout,
                rejects,
                drop_tracking=no_tracking,
            )
        )
    )


@app.command(
    epilog="""
    \b
    Examples:
      newscli stats page.txt
      newscli stats *.txt --sort reading_time     the longest first, and a total
      newscli stats *.txt > stats.tsv             a row a dump
      newscli stats --format json page.txt | jq .reading_minutes
      find . -name '*.txt' -print0 | xargs -0 newscli stats --format json | jq -s 'map(.words) | add'
      newscli stats --wpm 300 --pictures page.html

    Reading speeds: silent reading of English runs at 238 words a minute (Brysbaert 2019, 190 studies;
    slow and fast readers: 175 and 300). Other languages are scaled by the International Reading Speed
    Texts (Trauzettel-Klosinski & Dietz 2012), which give words a minute read aloud: Arabic 138, Dutch
    202, English 228, Finnish 161, French 195, German 179, Hebrew 187, Italian 188, Polish 166,
    Portuguese 181, Russian 184, Slovenian 180, Spanish 218, Swedish 199, Turkish 166; characters a
    minute: Chinese 255, Japanese 357, and 863 on average, which all other languages get (Korean and
    Amharic 370, the average of syllables). Each is multiplied by 238/228.

    Pictures: Medium's rule. Readability: Flesch (English), Kandel-Moles (French), Amstad (German), Fernandez
    Huerta (Spanish), Gulpease (Italian), LIX and RIX elsewhere. docs/stats.md tells all.
    """
)
def stats(
    files: given.Files = None,
    wpm: given.WordsPerMinute = None,
    pictures: given.Pictures = False,
    sort: given.Sort = None,
    reverse: given.Reverse = False,
    output_format: given.StatsFormat = None,
    output: given.Output = None,
    jsonl: given.JsonLines = False,
    field: given.Field = None,
    kind: given.KindOption = None,
    encoding: given.Encoding = None,
    url: given.Url = None,
    language: given.Language = None,
    jobs: given.Jobs = 1,
    timeout: given.Timeout = None,
    rejects: given.Rejects = None,
) -> None:
    """Count words, tell reading time and readability.

    Counts sentences, paragraphs, headings, characters and vocabulary too, for the article and for each
    kind of block. Beside the computed reading time stand that of slow and of fast readers and the one
    that the page declares, and the share of the dump that was article.
    """
    from newscli.cli.stats import Wishes, run

    if reverse and sort is None:
        raise typer.BadParameter("goes with --sort", param_hint="--reverse")
    request = given.make_request(
        files, output_format, output, jsonl, field, kind, encoding, url, language, jobs, timeout, rejects
    )
    raise typer.Exit(run(request, Wishes(wpm, pictures, sort, reverse)))


@app.command(
    epilog="""
    \b
    Examples:
      newscli summary page.txt
      newscli summary --sentences 5 page.txt
      newscli summary --format markdown *.txt > digest.md
      newscli summary --format json page.txt | jq -r .lead
      newscli summary --jsonl pages.jsonl         adds it to the records
    """
)
def summary(
    files: given.Files = None,
    sentences: given.Sentences = DEFAULT_SENTENCES,
    output_format: given.SummaryFormat = None,
    output: given.Output = None,
    jsonl: given.JsonLines = False,
    field: given.Field = None,
    kind: given.KindOption = None,
    encoding: given.Encoding = None,
    url: given.Url = None,
    language: given.Language = None,
    jobs: given.Jobs = 1,
    timeout: given.Timeout = None,
    rejects: given.Rejects = None,
    any_page: given.AnyPage = False,
) -> None:
    """Print a card: facts, lead, key sentences and phrases, teasers.

    The facts are title, byline, date, source, language and reading time. Every sentence is the article's
    own, and whole. JSON has two choices of key sentences: for the whole text, and beyond the lead.
    """
    from newscli.cli.summary import run

    request = given.make_request(
        files, output_format, output, jsonl, field, kind, encoding, url, language, jobs, timeout, rejects
    )
    raise typer.Exit(run(request, sentences, any_page))


@app.command(
    epilog="""
    \b
    Examples:
      newscli explain page.txt
      FORCE_COLOR=1 newscli explain page.txt | less -R
      newscli explain page.txt | grep teaser
      newscli explain --format json page.txt | jq '.blocks[] | select(.confidence < 0.7)'
    """
)
def explain(
    files: given.Files = None,
    output_format: given.TableFormat = None,
    output: given.Output = None,
    jsonl: given.JsonLines = False,
    field: given.Field = None,
    kind: given.KindOption = None,
    encoding: given.Encoding = None,
    url: given.Url = None,
    language: given.Language = None,
    jobs: given.Jobs = 1,
    timeout: given.Timeout = None,
    rejects: given.Rejects = None,
) -> None:
    """Print every block with its label and the reasons.

    Each comes with its lines in the dump and how sure its label is. Everything is shown, article or not.
    """
    from newscli.cli.explain import run

    raise typer.Exit(
        run(
            given.make_request(
                files,
                output_format,
                output,
                jsonl,
                field,
                kind,
                encoding,
                url,
                language,
                jobs,
                timeout,
                rejects,
            )
        )
    )


app.command(epilog=corpus.BATCH_EXAMPLES)(corpus.batch)
app.command(name="learn-site", epilog=corpus.LEARN_EXAMPLES)(corpus.learn_site)
