"""A sheet 1080 pixels wide, filled from the top: text, bars and lines, no axis that nobody reads.

Coordinates are pixels, y downwards. matplotlib is imported when the first sheet is made.
"""

import io
import warnings
from collections.abc import Sequence
from typing import Any, Literal, NamedTuple

from flows.results.charts.lettering import DPI, POINT, balance, font, leading, right_to_left, width, wrap

Format = Literal["png", "svg"]

WIDTH = 1080
MARGIN = 64
RIGHT = WIDTH - MARGIN
SMALL, BODY, LARGE, TITLE = 14.0, 15.0, 17.0, 22.0

PAPER, INK, QUIET, FAINT = "#FFFFFF", "#1A1D21", "#565D66", "#D9DCE0"
BLUE, SKY, GREEN, ORANGE, VERMILLION, PURPLE = (
    "#0072B2",
    "#56B4E9",
    "#009E73",
    "#E69F00",
    "#D55E00",
    "#CC79A7",
)


class Bar(NamedTuple):
    """One row of a bar chart: what it is, how much, and the words at its end."""

    label: str
    value: float
    note: str
    fill: str = BLUE
    hatch: str | None = None
    edge: str = PAPER


class Sheet:
    """A picture in the making; ``y`` is where the next thing goes."""

    def __init__(self, paper: str = PAPER) -> None:
        from matplotlib.figure import Figure

        self.y: float = MARGIN
        self.figure = Figure(dpi=DPI, facecolor=paper)
        self.axes: Any = self.figure.add_axes((0, 0, 1, 1))
        self.axes.axis("off")

    def put(
        self,
        words: str,
        x: float,
        y: float,
        *,
        size: float = SMALL,
        bold: bool = False,
        ink: str = INK,
        align: Literal["left", "right", "center"] = "left",
    ) -> None:
        """Write one line whose top is at ``y``; nothing moves."""
        self.axes.text(
            x,
            y + size * POINT * 1.07,
            words,
            fontproperties=font(size, bold),
            color=ink,
            ha=align,
            va="baseline",
            parse_math=False,
            clip_on=False,
        )

    def write(
        self,
        words: str,
        *,
        size: float = SMALL,
        bold: bool = False,
        ink: str = INK,
        x: float = MARGIN,
        room: float | None = None,
        lines: int | None = None,
        own: bool = False,
    ) -> None:
        """Write a paragraph and move below it; ``own`` words of people start where their script starts."""
        space = RIGHT - x if room is None else room
        turned = own and right_to_left(words)
        for line in wrap(words, space, size, bold, lines):
            at = x + space if turned else x
            self.put(line, at, self.y, size=size, bold=bold, ink=ink, align="right" if turned else "left")
            self.y += leading(size)

    def box(
        self,
        x: float,
        y: float,
        wide: float,
        high: float,
        fill: str,
        *,
        hatch: str | None = None,
        edge: str = PAPER,
        alpha: float = 1.0,
    ) -> None:
        """Fill a rectangle; a hatch lets it be told apart in grey."""
        from matplotlib.patches import Rectangle

        self.axes.add_patch(
            Rectangle(
                (x, y), wide, high, facecolor=fill, hatch=hatch, edgecolor=edge, linewidth=0, alpha=alpha
            )
        )

    def line(
        self,
        points: Sequence[tuple[float, float]],
        ink: str = FAINT,
        thick: float = 1.0,
        dashed: bool = False,
    ) -> None:
        """Draw a line through points; ``thick`` in points."""
        xs, ys = zip(*points, strict=True)
        style = (0, (4, 3)) if dashed else "solid"
        self.axes.plot(
            xs, ys, color=ink, linewidth=thick, linestyle=style, solid_capstyle="butt", clip_on=False
        )

    def area(self, points: Sequence[tuple[float, float]], floor: float, fill: str) -> None:
        """Tint what lies between a line and the floor."""
        xs, ys = zip(*points, strict=True)
        self.axes.fill_between(xs, ys, floor, color=fill, alpha=0.3, linewidth=0)

    def head(self, campaign: str, title: str, subtitle: str) -> None:
        """Write whose picture it is, what is true of the data, and its n and period."""
        self.write(campaign, size=SMALL, bold=True, ink=BLUE, lines=2, own=True)
        self.y += 14
        for line in balance(title, RIGHT - MARGIN, TITLE, True):
            self.write(line, size=TITLE, bold=True)
        self.y += 12
        self.write(subtitle, size=SMALL, ink=QUIET)
        self.y += 44

    def bars(self, rows: Sequence[Bar]) -> None:
        """Draw horizontal bars in the order given, each labelled at both ends."""
        left = min(max((width(row.label, SMALL) for row in rows), default=0.0), 380.0)
        start = MARGIN + left + 22
        end = RIGHT - max((width(row.note, SMALL, True) for row in rows), default=0.0) - 16
        most = max((row.value for row in rows), default=0) or 1
        top = self.y
        for row in rows:
            lines = wrap(row.label, left, SMALL)
            step = leading(SMALL)
            high = max(len(lines) * step, 50)
            for number, words in enumerate(lines):
                self.put(words, MARGIN, self.y + (high - len(lines) * step) / 2 + number * step)
            long = (end - start) * row.value / most
            self.box(start, self.y + (high - 42) / 2, long, 42, row.fill, hatch=row.hatch, edge=row.edge)
            self.put(row.note, start + long + 14, self.y + (high - step) / 2, bold=True)
            self.y += high + 18
        if rows:
            self.line([(start, top - 6), (start, self.y - 12)], QUIET)

    def foot(self, source: str, notes: Sequence[str] = ()) -> None:
        """Close with what must be added, where the numbers come from and when they were taken."""
        self.y += 26
        self.line([(MARGIN, self.y), (RIGHT, self.y)])
        self.y += 20
        for words in (*notes, source):
            self.write(words, ink=QUIET)

    def finish(self, form: Format, high: float | None = None) -> bytes:
        """Return the bytes, the same for the same sheet; ``high`` pixels, or as high as it became."""
        import matplotlib
        from matplotlib import style
        from matplotlib.backends.backend_agg import FigureCanvasAgg

        tall = round(self.y + MARGIN * 0.8 if high is None else high)
        self.figure.set_size_inches(WIDTH / DPI, tall / DPI)
        self.axes.set(xlim=(0, WIDTH), ylim=(tall, 0))
        FigureCanvasAgg(self.figure)
        clean = {"Software": None} if form == "png" else {"Date": None, "Creator": None}
        made = io.BytesIO()
        with (
            warnings.catch_warnings(),
            style.context("default"),
            matplotlib.rc_context({"svg.hashsalt": "talkoot"}),
        ):
            warnings.filterwarnings("ignore", message="Glyph", category=UserWarning)
            self.figure.savefig(
                made, format=form, dpi=DPI, facecolor=self.figure.get_facecolor(), metadata=clean
            )
        return made.getvalue()
