"""The command line. Every import that takes time waits until its command runs."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

if TYPE_CHECKING:
    from bot.settings import Settings

app = typer.Typer(
    help="Talkoot: a Telegram bot that lets a neighbourhood run one short campaign.",
    rich_markup_mode=None,
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)

RecountMethod = Literal[
    "approval", "score", "schulze", "irv", "consent", "equal-shares", "greedy", "greedy-no-skip", "single", "default"
]
RecountCompletion = Literal["add1", "add1-exhaustive", "none"]
Seed = Annotated[int, typer.Option(help="What the neighbours' luck is drawn from.")]
Out = Annotated[Path, typer.Option(help="The folder to write to; made where it isn't there.")]


@app.command()
def run() -> None:
    """Run the bot against Telegram, until SIGTERM."""
    import asyncio

    from bot import logs
    from bot.run import run as live

    settings = _settings("token", "operator")
    logs.configure()
    asyncio.run(live(settings))


@app.command()
def demo(
    headless: Annotated[bool, typer.Option(help="No page: as fast as it goes, then write files.")] = False,
    seed: Seed = 1,
    out: Out = Path("demo-out"),
    port: Annotated[int, typer.Option(help="The port of the chat page; 0 takes a free one.")] = 8000,
) -> None:
    """Rehearse a whole campaign with a local Telegram and twelve neighbours."""
    import asyncio

    from bot.sandbox.demo import headless as rehearse
    from bot.sandbox.demo import serve

    if not headless:
        asyncio.run(serve(seed=seed, out=out, port=port))
        return
    undone = asyncio.run(rehearse(seed=seed, out=out))
    for step in undone:
        typer.echo(f"Not done: {step}", err=True)
    if undone:
        raise typer.Exit(1)


@app.command()
def export(
    campaign: Annotated[str, typer.Argument(help="The campaign's code or number.")],
    out: Out = Path(),
    bom: Annotated[bool, typer.Option("--bom", help="Begin CSV files with a byte order mark, for old Excel.")] = False,
) -> None:
    """Write a campaign's package: letter, data, charts, report."""
    from bot.exporting import export as write

    typer.echo(write(_settings(), campaign, out, bom=bom))


@app.command()
def verify(
    file: Annotated[Path, typer.Argument(metavar="FILE.zip", help="The package.")],
    against: Annotated[
        Path | None, typer.Option(metavar="OLDER.zip", help="An older package of the campaign, or a checkpoint.")
    ] = None,
    key: Annotated[str | None, typer.Option(help="The signer's key, or its fingerprint from the letter.")] = None,
    receipt: Annotated[Path | None, typer.Option(metavar="RECEIPT.txt", help="Somebody's receipt.")] = None,
    json: Annotated[bool, typer.Option("--json", help="Print JSON; docs/verify.md names its keys.")] = False,
) -> None:
    """Check a package, offline: each file, the signature, the log, the opened tallies, each decision counted again.

    Exit status: 0 everything holds; 1 something doesn't; 2 it can't be read as a package. The package's own
    log/verify.py does the same on a machine that has only Python.
    """
    from flows.verify.checking import verify as check
    from flows.verify.command import tell

    raise typer.Exit(tell(check(file, against=against, key=key, receipt=receipt), as_json=json))


@app.command()
def recount(
    files: Annotated[list[Path], typer.Argument(metavar="FILE…", help="What to count; see above.")],
    method: Annotated[RecountMethod | None, typer.Option(help="Count by this, whatever the file says.")] = None,
    json: Annotated[bool, typer.Option("--json", help="Print JSON; docs/recount.md names its keys.")] = False,
    completion: Annotated[
        RecountCompletion | None,
        typer.Option(help="Equal Shares: how the share grows; add1 unless said otherwise."),
    ] = None,
    exact: Annotated[bool, typer.Option("--exact", help="Equal Shares: in fractions from start to end.")] = False,
    lot: Annotated[str | None, typer.Option(help="The public value that lots are drawn with.")] = None,
) -> None:
    """Count ballots again: a Pabulib .pb, a PrefLib .soc .soi .toc .toi, a .csv of ballots, a Polis export's
    folder, or one of our own packages (.zip).

    A .csv has a column for each option and a row for each ballot. A cell holds a tick (1 or x; approval and
    budgets), a number from 0 to 5 (score) or a place from 1 (schulze, irv; equal places are fine, empty is
    below all). A column ballots says how many equal ones a row stands for; a column voter is passed over.
    Consent has the columns choice and reason instead. Lines above the header may say # method: score,
    # budget: 40000, # needed: 5, # against: None of these, # majority Bridge: 3. Budgets have a row that begins
    with cost, in the column ballots or voter.

    A file that can't be read: its line and the reason, and exit status 2.
    """
    from bot.recount import as_json, as_text
    from bot.recount import recount as count

    told, wrong = count(files, method=method, completion=completion, exact=exact, public_value=lot)
    if json and (told or not wrong):
        typer.echo(as_json(told, len(told) + len(wrong)))
    elif told:
        typer.echo("\n\n".join(as_text(one) for one in told))
    for sentence in wrong:
        typer.echo(sentence, err=True)
    if wrong:
        raise typer.Exit(2)


@app.command()
def backup(file: Annotated[Path, typer.Argument(help="The copy to make, by custom *.backup.")]) -> None:
    """Copy the database, also while the bot runs; the vault key is left out."""
    from bot.keeping import backup as copy

    typer.echo(copy(_settings(), file))


@app.command()
def restore(file: Annotated[Path, typer.Argument(help="The backup to go back to.")]) -> None:
    """Put a backup in the database's place; who was forgotten stays forgotten."""
    from bot.keeping import restore as put_back

    typer.echo(put_back(_settings(), file))


@app.command()
def migrate() -> None:
    """Bring the database up to date, after a copy of it; `run` does so by itself."""
    from bot.keeping import migrate as bring_up_to_date

    typer.echo(bring_up_to_date(_settings()))


@app.command()
def rotate_key() -> None:
    """Seal everything with a new vault key; older backups then need the older key."""
    from bot.keeping import rotate_key as seal_anew

    typer.echo(seal_anew(_settings()))


@app.command()
def remove(
    id: Annotated[str, typer.Argument(metavar="ID", help="What a report names, like proposal:12.")],
    reason: Annotated[str, typer.Option(help="Why the law forbids it; the log keeps this, not the words.")],
) -> None:
    """Take away what the law forbids, also while the bot runs; a tombstone stays in the log."""
    from bot.keeping import remove as take_away

    typer.echo(take_away(_settings(), id, reason))


@app.command()
def unfold(
    id: Annotated[
        str | None, typer.Argument(metavar="[ID]", help="Like proposal:12; left out, those that wait are listed.")
    ] = None,
) -> None:
    """Show again what somebody said is about them, after you looked; without an ID, list what waits."""
    from bot.keeping import unfold as show_again

    typer.echo(show_again(_settings(), id))


@app.command()
def bounce(
    file: Annotated[Path, typer.Argument(metavar="FILE|-", help="The mail that came; - reads it from a pipe.")],
) -> None:
    """Take in a mail that says one of ours didn't arrive; your mail server pipes such mail here.

    Exit status: 0 done, or no business of ours; 75 come again later; so no mail server answers a bounce.
    """
    import sys

    from bot.bounces import take_in
    from bot.problem import Problem

    raw = sys.stdin.buffer.read() if str(file) == "-" else file.read_bytes()
    try:
        typer.echo(take_in(_settings(), raw))
    except Problem as problem:
        typer.echo(str(problem), err=True)
        raise typer.Exit(75) from None


@app.command()
def doctor() -> None:
    """Say what is wrong and what mends it: token, rights, database, key, clock, Bot API, mail server."""
    import asyncio

    from bot.doctor import examine

    findings = asyncio.run(examine(_settings()))
    for finding in findings:
        typer.echo(f"{'ok   ' if finding.well else 'wrong'}  {finding.sentence}")
    if not all(finding.well for finding in findings):
        raise typer.Exit(1)


def _settings(*required: str) -> "Settings":
    from bot.settings import load

    return load(*required)


def main() -> None:
    """Run a command; what the operator must mend is said in one sentence on standard error."""
    try:
        app()
    except Exception as error:
        status = _status(error)
        if status is None:
            raise
        typer.echo(str(error), err=True)
        raise SystemExit(status) from None


def _status(error: Exception) -> int | None:
    """Return 2 for settings, 1 for what else an operator can mend, None for a mistake of ours."""
    from bot.problem import Problem
    from bot.settings import ConfigError

    if isinstance(error, ConfigError):
        return 2
    return 1 if isinstance(error, Problem) else None
