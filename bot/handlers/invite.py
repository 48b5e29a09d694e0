"""/invite: one starts, another agrees, the link goes to the first in private; either may take it back."""

from bot.handlers.card import in_private, meant, running_or_ended
from bot.handlers.registry import answer, command, started, tap
from bot.scene import Reply, Scene
from flows.officials.invite import Invite, cosign, invite, may_invite, revoke
from flows.officials.send import queue_invitation
from flows.refusal import Refusal
from storage import campaigns, chats, messages, officials, questions
from storage.models import Campaign
from storage.officials import Official


@command("invite")
def start_inviting(scene: Scene) -> Reply | Refusal | None:
    """Invite with words behind the command, else ask for them in private."""
    campaign = running_or_ended(scene)
    if campaign is None:
        return Refusal("no-campaign")
    if no := may_invite(scene.tx, campaign, scene.person, scene.at):
        return no
    here = scene.in_campaign(campaign)
    if scene.chat is not None and not chats.reachable(scene.tx.db, scene.person):
        here.say("go-private", {"link": here.to_private("invite")}, minutes=60, own=True)
        return None
    return _invite(here, campaign) if scene.incoming.text else _ask(here)


@tap("inv")
def start_by_button(scene: Scene) -> Reply | Refusal | None:
    """Ask in private whom to invite."""
    campaign = meant(scene)
    if isinstance(campaign, Refusal):
        return campaign
    return may_invite(scene.tx, campaign, scene.person, scene.at) or in_private(scene, "invite", campaign)


@started("invite")
def ask_whom(scene: Scene) -> Reply | Refusal | None:
    """Ask whom to invite."""
    return _ask(scene)


def _ask(scene: Scene) -> Reply | Refusal | None:
    scene.ask("invite")
    scene.say("invite-ask", private=True)
    return None


@answer("invite")
def take_words(scene: Scene) -> Reply | Refusal | None:
    """Take who it is, and perhaps an address."""
    kept = _invite(scene, scene.campaign) if scene.campaign else Refusal("no-campaign")
    if not isinstance(kept, Refusal):
        questions.answered(scene.tx.db, scene.person)
    return kept


def _invite(scene: Scene, campaign: Campaign) -> Reply | Refusal | None:
    here = scene.incoming
    if here.forwarded or not here.text:
        return Refusal("forwarded" if here.forwarded else "words-only")
    request = Invite(person=scene.person, text=here.text, at=scene.at, key=scene.key)
    kept = invite(scene.tx, campaign, request)
    if isinstance(kept, Refusal):
        return kept
    _post(scene, campaign, kept)
    return None


def _post(scene: Scene, campaign: Campaign, official: Official) -> None:
    """Let the group see it; where it was asked for in private, say so there."""
    scene.post(campaign, f"invitation:{official.id}", "invitation", {"official": official.id})
    if scene.chat is None:
        scene.in_campaign(campaign).say("said", {"key": "invite-waits"})


def _meant(scene: Scene) -> Official | Refusal:
    found = officials.official(scene.tx.db, scene.tap.number(0))
    campaign = campaigns.campaign(scene.tx.db, found.campaign) if found else None
    if found is None or campaign is None or scene.chat not in (None, campaign.chat):
        return Refusal("stale-button")
    return found


@tap("inv-yes")
def agree(scene: Scene) -> Reply | Refusal | None:
    """A second who takes part agrees; the link goes to who started it, in private."""
    official = _meant(scene)
    signed = (
        official
        if isinstance(official, Refusal)
        else cosign(scene.tx, official, scene.person, scene.at, days=scene.face.invite_days)
    )
    if isinstance(signed, Refusal):
        return signed
    if scene.face.mails:
        queue_invitation(scene.tx, signed, scene.at)
    messages.say(
        scene.tx.db,
        key=f"invitation-link:{signed.id}",
        view="invitation-link",
        args={"official": signed.id},
        at=scene.at,
        person=signed.author,
        campaign=signed.campaign,
    )
    return Reply(scene.speech.say("invite-agreed"))


@tap("inv-no")
def take_back(scene: Scene) -> Reply | Refusal | None:
    """The inviter, or two who take part, end it."""
    official = _meant(scene)
    missing = (
        official if isinstance(official, Refusal) else revoke(scene.tx, official, scene.person, scene.at)
    )
    if isinstance(missing, Refusal):
        return missing
    return Reply(scene.speech.say("invite-revoke-more" if missing else "invite-revoked-toast"))
