"""A bar on a terminal for work of more than a second; elsewhere, and for quicker work, nothing."""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager

AFTER = 1.0
"""Seconds of work before a bar appears."""
Share = Callable[[float], None]


@contextmanager
def progress(what: str, now: Callable[[], float] = time.monotonic) -> Iterator[Share]:
    """Lend a function that takes how much is done, from 0 to 1; the bar goes when the work ends."""
    if not sys.stderr.isatty():
        yield lambda share: None
        return
    with ExitStack() as stack:
        began = now()
        show: list[Share] = []

        def done(share: float) -> None:
            if not show and now() - began >= AFTER:
                show.append(stack.enter_context(_bar(what)))
            for bar in show:
                bar(share)

        yield done


@contextmanager
def _bar(what: str) -> Iterator[Share]:
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bars:
        task = bars.add_task(what, total=1.0)
        yield lambda share: bars.update(task, completed=share)
