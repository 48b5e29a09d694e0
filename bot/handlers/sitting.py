"""What sittings share: the private message whose button was pressed, what it has asked, showing it anew."""

from bot.scene import Scene
from storage import messages
from storage.messages import Arg
from storage.models import Message


def pressed(scene: Scene, view: str) -> Message | None:
    """Return the message whose button was pressed, if it is one of this person's own with that view."""
    row = messages.message_to_person(scene.tx.db, scene.person, scene.incoming.number or 0)
    return row if scene.chat is None and row is not None and row.view == view else None


def numbers(args: dict[str, Arg], name: str) -> list[int]:
    """Return numbers that a message remembers."""
    return [int(n) for n in str(args.get(name) or "").split(",") if n]


def reshow(scene: Scene, row: Message, args: dict[str, Arg]) -> None:
    """Show the message anew with other arguments."""
    messages.set_args(scene.tx.db, row.id, args)
    messages.touch_message(scene.tx.db, row.id, scene.at)
