"""Looking back: /reflect, /assess in two voices, how it felt; one answer per person, whoever they answer as."""

from flows.assess.survey import Heard, Say, say, skip
from flows.instruments import both_voices
from flows.instruments.sittings import WAVE
from flows.refusal import Refusal
from storage import surveys
from storage.database import Transaction
from storage.models import Campaign


def answer(
    tx: Transaction, campaign: Campaign, person: int, item: str, value: str, at: int
) -> Heard | Refusal:
    """Keep an answer; who said it in the other voice before says it in this one now."""
    voice, _, asked = item.partition("-")
    role = next((role for name, role in both_voices.ROLE.items() if name == voice), None)
    request = Say(item=item, wave=WAVE, person=person, value=value, at=at, role=role)
    heard = say(tx, campaign, request)
    if role and not isinstance(heard, Refusal):
        other = next(one for one in both_voices.VOICES if one != voice)
        surveys.drop(tx.db, campaign=campaign.id, item=f"{other}-{asked}", wave=WAVE, person=person)
    return heard


def leave_out(tx: Transaction, campaign: Campaign, person: int, item: str, at: int) -> Heard | Refusal:
    """Answer nothing; an earlier answer is taken back."""
    return skip(tx, campaign, Say(item=item, wave=WAVE, person=person, value="", at=at))
