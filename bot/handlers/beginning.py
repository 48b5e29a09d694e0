"""How somebody begins what belongs to a chat, a session or a circle: typed there, or asked for in private."""

from collections.abc import Callable

from bot.handlers.care import aside, barred, where, zone
from bot.handlers.did import may_reply, refuse
from bot.handlers.registry import answer, command, started, tap
from bot.scene import Reply, Scene
from flows.care.acting import OfChat, may_act_here
from flows.care.begin import Begin
from flows.refusal import Refusal
from storage import neighbours, questions
from storage.database import Transaction

Keep = Callable[[Transaction, Begin], OfChat | Refusal]
Show = Callable[[Scene, int], None]


class Beginning:
    """The four ways in of ``/name``: the command, the button ``new``, its link to private, the words said there."""

    def __init__(self, name: str, new: str, keep: Keep, show: Show) -> None:
        self._name, self._do, self._show = name, keep, show
        command(name)(self.typed)
        tap(new)(self.pressed)
        started(f"{name}-new")(self.led_to)
        answer(f"{name}-new")(self.answered)

    def typed(self, scene: Scene) -> Reply | Refusal | None:
        """Begin it with the words behind the command; in private without any they are asked for."""
        chat = where(scene)
        if scene.incoming.forwarded:
            return refuse(scene, Refusal("forwarded"))
        if not scene.incoming.text and scene.chat is None:
            return self._ask(scene, chat)
        kept = self._keep(scene, chat)
        return refuse(scene, kept) if isinstance(kept, Refusal) else None

    def pressed(self, scene: Scene) -> Reply | Refusal | None:
        """Ask for it, from a button: chat."""
        chat = scene.tap.number(0)
        return barred(scene, chat) or aside(scene, f"{self._name}-new", chat=chat)

    def led_to(self, scene: Scene) -> Reply | Refusal | None:
        """Ask for it behind a link."""
        return self._ask(scene, int(scene.args.get("chat") or 0))

    def answered(self, scene: Scene) -> Reply | Refusal | None:
        """Begin it with the words said in answer."""
        if scene.incoming.shape != "words":
            return Refusal("words-only")
        kept = self._keep(scene, int(scene.args.get("chat") or 0))
        if isinstance(kept, Refusal):
            return kept
        questions.answered(scene.tx.db, scene.person)
        self._show(scene, kept.id)
        return None

    def _ask(self, scene: Scene, chat: int | None) -> Refusal | None:
        if no := may_act_here(scene.tx, chat, scene.person, scene.at):
            return no
        here = scene.in_campaign(None)
        here.ask(f"{self._name}-new", {"chat": chat})
        here.say("said", {"key": f"{self._name}-question"}, private=True)
        return None

    def _keep(self, scene: Scene, chat: int | None) -> OfChat | Refusal:
        request = Begin(
            chat=chat,
            topic=scene.incoming.topic if scene.chat is not None else None,
            person=scene.person,
            text=scene.incoming.text,
            language=scene.speech.language,
            zone=zone(scene, chat),
            at=scene.at,
            key=f"{self._name}:{scene.key}",
        )
        kept = self._do(scene.tx, request)
        if isinstance(kept, Refusal):
            return kept
        if may_reply(scene) and neighbours.tell_once(scene.tx.db, kept.chat, scene.person):
            minutes = None if scene.chat is None else 60
            scene.in_campaign(None).say("said", {"key": "first-care"}, minutes=minutes, own=True)
        return kept
