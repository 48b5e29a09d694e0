"""In easy mode a message whose buttons changed shows the first of them again."""

from bot.scene import Scene
from storage import messages


def to_first_page(scene: Scene) -> None:
    """Turn the tapped message back to its first buttons, where somebody sees it page by page."""
    if scene.chat is not None or not scene.speech.easy:
        return
    ours = messages.message_to_person(scene.tx.db, scene.person, scene.incoming.number or 0)
    args = messages.args_of(ours.args) if ours else {}
    if ours is not None and args.get("ez"):
        messages.set_args(scene.tx.db, ours.id, {**args, "ez": 0})
