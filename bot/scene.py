"""Who acts where: what a handler is given, inside the writer's transaction."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from bot.incoming import Incoming
from bot.views.codec import Tap
from bot.views.view import Face
from flows.refusal import Refusal
from flows.speech import Speech, best_language, speech
from storage import campaigns, chats, messages, people, questions, vault
from storage.database import Transaction
from storage.messages import Arg
from storage.models import Campaign, Message
from storage.rows import first_row

HOUR = 3600 * 1_000_000
NO_TAP = Tap("", ())


@dataclass(frozen=True, slots=True)
class Reply:
    """What a tap is answered with; ``url`` leads to private."""

    text: str = ""
    alert: bool = False
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Scene:
    """One person acting in one place at one instant."""

    tx: Transaction
    face: Face
    incoming: Incoming
    at: int
    person: int
    chat: int | None
    speech: Speech
    chat_speech: Speech
    campaign: Campaign | None
    tap: Tap = NO_TAP
    args: dict[str, Arg] = field(default_factory=dict)
    told: Message | None = None

    @property
    def key(self) -> str:
        """The natural key of what this update causes: chat and message, or the update."""
        here = self.incoming
        if here.number is not None and here.tap is None:
            return f"{self.chat or 'p' + str(self.person)}:{here.number}"
        return f"u{here.update_id}"

    def in_campaign(self, campaign: Campaign | None) -> "Scene":
        """Return the same scene, about another campaign."""
        return replace(self, campaign=campaign)

    def with_args(self, args: Mapping[str, Arg]) -> "Scene":
        """Return the same scene, with what a question or a link carries."""
        return replace(self, args=dict(args))

    def say(
        self,
        view: str,
        args: Mapping[str, Arg] | None = None,
        *,
        key: str | None = None,
        private: bool = False,
        minutes: int | None = None,
        kind: str = "answer",
        silent: bool = True,
        pin: bool = False,
        reply: bool = True,
        own: bool = False,
    ) -> int | None:
        """Queue an answer here (or in private); deleted after ``minutes``. None if it was said before.

        ``own``: in the person's language also where the chat speaks another.
        """
        to_person = private or self.chat is None
        here = self.incoming
        args = {**(args or {}), **({"lang": self.speech.language} if own else {})}
        return messages.say(
            self.tx.db,
            key=key or f"{view}:{self.key}:{here.update_id}",
            view=view,
            args=args,
            at=self.at,
            chat=None if to_person else self.chat,
            person=self.person if to_person else None,
            topic=None if to_person else here.topic,
            campaign=self.campaign.id if self.campaign else None,
            kind=kind,
            silent=silent,
            reply_to=here.number if reply and not to_person and here.tap is None else None,
            delete_at=self.at + minutes * 60 * 1_000_000 if minutes else None,
            pin=pin,
        )

    def post(self, campaign: Campaign, key: str, view: str, args: Mapping[str, Arg]) -> None:
        """Let a campaign's group see something, once; what was asked for elsewhere comes to them unasked."""
        kind = "answer" if self.chat == campaign.chat else "unasked"
        messages.post(self.tx.db, campaign, key=key, view=view, args=args, at=self.at, kind=kind)

    def ask(self, what: str, args: Mapping[str, Arg] | None = None) -> None:
        """Ask this person something in private; their next words there are the answer."""
        campaign = self.campaign.id if self.campaign else None
        questions.ask(
            self.tx.db, person=self.person, campaign=campaign, what=what, args=args or {}, at=self.at
        )

    def to_private(self, what: str, args: Mapping[str, Arg] | None = None) -> str:
        """Return the start link behind which ``what`` is asked in private."""
        code = self.tx.chance.draw("link", f"{what}:{self.key}:{self.incoming.update_id}", 12).hex()
        campaign = self.campaign.id if self.campaign else None
        questions.invite(
            self.tx.db,
            code=code,
            what=what,
            args=args or {},
            person=self.person,
            campaign=campaign,
            at=self.at,
        )
        return self.face.link(code)

    def wordless(self) -> Refusal | None:
        """Refuse what isn't words of somebody's own: forwarded ones, a picture, a voice."""
        if self.incoming.forwarded:
            return Refusal("forwarded")
        return None if self.incoming.shape == "words" else Refusal("words-only")

    def toast(self, done: object, key: str, **args: str | int) -> Reply | Refusal:
        """Answer a tap with these words, or with the refusal that what was done came to."""
        return done if isinstance(done, Refusal) else Reply(self.speech.say(key, args))

    def refuse(self, refusal: Refusal) -> Reply | None:
        """Say no in the person's language: on the tap, else as a short reply."""
        self.face.refused[refusal.key] += 1
        if self.incoming.tap:
            return Reply(self.speech.say(f"refusal-{refusal.key}", refusal.args), alert=True)
        args: dict[str, Arg] = {"refusal": refusal.key, **refusal.args}
        self.say("refusal", args, minutes=None if self.chat is None else 60, own=True)
        return None


def enter(tx: Transaction, face: Face, incoming: Incoming, at: int, tap: Tap = NO_TAP) -> Scene:
    """Return the scene of an update: remembers person and chat, finds language and campaign."""
    author = incoming.author
    met = vault.meet(tx, author.id, author.name, author.language, at) if author else vault.Met(0, None)
    person = met.person
    own = met.language or best_language(author.language if author else None)
    if incoming.private and person:
        chats.set_reachable(tx.db, person, at)
    chat, spoken, zone = (None, None, None) if incoming.private else _chat(tx, incoming, at)
    zone = zone or face.zone
    chat_speech = speech(spoken or own, zone)
    campaign = _campaign(tx, chat, incoming.topic, person)
    if campaign:
        zone = campaign.zone
    voice = speech(own, zone, easy=met.easy)
    return Scene(tx, face, incoming, at, person, chat, voice, chat_speech, campaign, tap)


def _chat(tx: Transaction, incoming: Incoming, at: int) -> tuple[int, str | None, str | None]:
    """Return a chat's internal id, language and zone."""
    here = incoming.place

    def find() -> tuple[int, str | None, str | None]:
        id = vault.chat(tx, here.id, here.kind, here.title, at)
        row = first_row(tx.db, "SELECT language, zone, active FROM chat WHERE id = :id", id=id)
        if row and not row["active"]:
            chats.back(tx.db, id, at)
        return (id, row["language"], row["zone"]) if row else (id, None, None)

    return tx.memo.recall(("chat", here), find)


def _campaign(tx: Transaction, chat: int | None, topic: int | None, person: int) -> Campaign | None:
    if chat is None:
        return _meant_in_private(tx, person)
    running = tx.memo.recall(("running", chat), lambda: campaigns.campaigns_of_chat(tx.db, chat))
    if len(running) < 2:
        return running[0] if running else None
    here = [c for c in running if c.topic == topic] or running
    mine = [c for c in here if people.first_act(tx.db, c.id, person)]
    return next(iter(mine or here), None)


def _meant_in_private(tx: Transaction, person: int) -> Campaign | None:
    """The campaign a person went to last; else the newest running one they take part in."""
    focus = people.focus(tx.db, person)
    meant = campaigns.campaign(tx.db, focus) if focus else None
    if meant is not None and meant.state == "running":
        return meant
    mine = campaigns.campaigns_of_person(tx.db, person)
    return next((c for c in mine if c.state == "running"), meant)
