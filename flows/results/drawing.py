"""The process that draws: ``python -m flows.results.drawing`` reads jobs and writes answers.

A message is four bytes of length (big endian) and JSON. Nothing here knows who asks; no words go to a log.
"""

import io
import os
import re
import sys
from collections.abc import Sequence
from typing import BinaryIO, Literal

from pydantic import BaseModel, ConfigDict, Field

from flows.results.picture import CampaignPicture
from flows.speech import Speech

_TIES = re.compile("(?<![0-9])\u00a0|\u00a0(?![0-9])")
"""What holds a title's lines together and would tear those of a chat; thousands stay whole."""


class Message(BaseModel):
    """A frozen message between the bot and the process that draws; bytes travel as base64."""

    model_config = ConfigDict(frozen=True, extra="forbid", ser_json_bytes="base64", val_json_bytes="base64")


class DrawRequest(Message):
    """Draw these charts by key, or all that are worth posting; as SVG too if asked.

    ``easy``: said in three short sentences instead of one.
    """

    job: Literal["charts"] = "charts"
    picture: CampaignPicture
    charts: tuple[str, ...] | None = None
    svg: bool = False
    easy: bool = False


class Drawn(Message):
    """One chart: its key, the PNG, its sentence, and the SVG if that was asked for."""

    name: str
    png: bytes
    caption: str
    svg: bytes | None = None


class PosterRequest(Message):
    """Make the QR poster: A4 in ``language``, open until ``until`` (UTC microseconds)."""

    job: Literal["poster"] = "poster"
    title: str
    link: str
    place: str | None = None
    until: int
    operator: str
    language: str = "en"
    zone: str = "UTC"


class Poster(Message):
    """The same poster to print and to post."""

    pdf: bytes
    png: bytes


class Job(Message):
    """What the process is asked."""

    work: DrawRequest | PosterRequest = Field(discriminator="job")


class Answer(Message):
    """What it answers; ``failed`` names the kind of error, never words of people."""

    drawn: tuple[Drawn, ...] = ()
    poster: Poster | None = None
    failed: str | None = None


def draw(request: DrawRequest) -> tuple[Drawn, ...]:
    """Draw the charts of a request, in album order unless it names them."""
    from flows.results.charts import registry
    from flows.results.charts.three import three_sentences

    picture = request.picture
    speech = Speech(picture.language, picture.zone, easy=request.easy)
    keys = registry.worth_posting(picture) if request.charts is None else request.charts
    return tuple(
        Drawn(
            name=one.KEY,
            png=one.draw(picture, speech),
            caption=_TIES.sub(
                " ",
                three_sentences(one, picture, speech) if request.easy else one.caption(picture, speech),
            ),
            svg=one.draw(picture, speech, "svg") if request.svg else None,
        )
        for one in map(registry.chart, keys)
    )


def make_poster(request: PosterRequest, fonts: Sequence[str] = ()) -> Poster:
    """Make the QR poster of a request."""
    from flows.results import poster

    speech = Speech(request.language, request.zone)
    pdf, png = poster.poster(
        request.title,
        request.link,
        place=request.place,
        until=request.until,
        operator=request.operator,
        speech=speech,
        fonts=fonts,
    )
    return Poster(pdf=pdf, png=png)


def answer(message: bytes, fonts: Sequence[str] = ()) -> bytes:
    """Do one job; an error becomes an answer, so that the process lives on."""
    try:
        work = Job.model_validate_json(message).work
        made = (
            Answer(drawn=draw(work))
            if isinstance(work, DrawRequest)
            else Answer(poster=make_poster(work, fonts))
        )
    except Exception as error:
        made = Answer(failed=f"{type(error).__name__}")
    return made.model_dump_json().encode()


def serve(asked: BinaryIO, told: BinaryIO, fonts: Sequence[str] = ()) -> None:
    """Answer jobs until the input ends."""
    while len(size := asked.read(4)) == 4:
        made = answer(asked.read(int.from_bytes(size, "big")), fonts)
        told.write(len(made).to_bytes(4, "big") + made)
        told.flush()


def main(fonts: Sequence[str]) -> None:
    """Run as the niced process; whatever a library prints goes nowhere, not into an answer."""
    if hasattr(os, "nice"):
        os.nice(10)
    if fonts:
        from flows.results.charts.lettering import add_fonts

        add_fonts(fonts)
    told = sys.stdout.buffer
    sys.stdout = io.StringIO()
    serve(sys.stdin.buffer, told, fonts)


if __name__ == "__main__":
    main(sys.argv[1:])
