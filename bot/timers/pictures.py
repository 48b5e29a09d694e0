"""Pictures that one person asked for: charts as they stand, the QR poster."""

from bot.ticker import Hands, due
from flows.results.charts.registry import worth_posting
from flows.results.drawing import DrawRequest, Poster, PosterRequest
from flows.results.gather import picture
from flows.speech import best_language
from storage import campaigns, messages, timeline
from storage.database import Transaction
from storage.messages import Arg
from storage.models import Campaign
from storage.rows import first_row

MOST = 10


async def _campaign(hands: Hands) -> Campaign:
    id = hands.timer.campaign or 0
    found = await hands.database.read(lambda r: campaigns.campaign(r.db, id))
    assert found is not None
    return found


def _keep(tx: Transaction, campaign: Campaign, key: str, caption: str, body: bytes, at: int) -> None:
    name = key.rsplit(":", 1)[-1]
    timeline.keep_artefact(tx.db, campaign=campaign.id, key=key, name=name, caption=caption, body=body, at=at)


def _tell(tx: Transaction, hands: Hands, campaign: Campaign, view: str, **args: Arg) -> None:
    messages.say(
        tx.db,
        key=f"{view}:{hands.timer.key}",
        view=view,
        args={"campaign": campaign.id, **args},
        at=hands.at,
        person=hands.timer.item,
        campaign=campaign.id,
    )


@due("look")
async def look(hands: Hands) -> None:
    """Draw all that says something now and send it in private."""
    campaign = await _campaign(hands)
    person = hands.timer.item
    seen = await hands.database.read(lambda r: picture(r, campaign, hands.at, reader=person))
    row = await hands.database.read(
        lambda r: first_row(r.db, "SELECT language, easy FROM person WHERE id = :id", id=person)
    )
    language = best_language(row["language"] if row else campaign.language)
    request = DrawRequest(
        picture=seen.model_copy(update={"language": language}),
        charts=worth_posting(seen)[:MOST],
        easy=bool(row and row["easy"]),
    )
    drawn = await hands.painter.draw(request) if request.charts else []

    def keep(tx: Transaction) -> None:
        for one in drawn:
            key = f"chart:{campaign.id}:look{person}:{one.name}.png"
            _keep(tx, campaign, key, one.caption, one.png, hands.at)
        _tell(tx, hands, campaign, "look", names=",".join(one.name for one in drawn), person=person)

    await hands.write(keep)


@due("poster")
async def poster(hands: Hands) -> None:
    """Make the QR poster, as PDF and PNG."""
    campaign = await _campaign(hands)
    made = await made_poster(hands, campaign)

    def keep(tx: Transaction) -> None:
        keep_poster(tx, campaign, made, hands.at)
        _tell(tx, hands, campaign, "qr-poster")

    await hands.write(keep)


async def made_poster(hands: Hands, campaign: Campaign) -> Poster:
    """Return the poster of the state as it is."""
    seen = await hands.database.read(lambda r: picture(r, campaign, hands.at))
    return await hands.painter.poster(
        PosterRequest(
            title=seen.title,
            link=hands.face.link(campaign.code),
            place=seen.place,
            until=campaign.ends_at,
            operator=hands.face.operator,
            language=campaign.language,
            zone=campaign.zone,
        )
    )


def keep_poster(tx: Transaction, campaign: Campaign, made: Poster, at: int) -> None:
    """Keep a poster in place of an earlier one."""
    _keep(tx, campaign, f"qr:{campaign.id}:poster.pdf", "", made.pdf, at)
    _keep(tx, campaign, f"qr:{campaign.id}:poster.png", "", made.png, at)
