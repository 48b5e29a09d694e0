"""/help, /about, /privacy, and what isn't known."""

from bot.handlers.registry import command, started
from bot.scene import Reply, Scene
from flows.refusal import Refusal

SHOWN = frozenset({"mine", "mydata", "mute"})


@command("help")
def help_(scene: Scene) -> Reply | Refusal | None:
    """Say what works here, in a few lines."""
    scene.say("help", {"chat": scene.chat})
    return None


@command("about")
def about(scene: Scene) -> Reply | Refusal | None:
    """Say what this is, who runs it and where its source is, as the licence asks."""
    scene.say("about")
    return None


@command("privacy")
def privacy(scene: Scene) -> Reply | Refusal | None:
    """Say what is kept, who sees it, how to take it back; and what the bot can read in this chat."""
    scene.say("privacy", {"chat": scene.chat})
    return None


@command("unknown")
def unknown(scene: Scene) -> Reply | Refusal | None:
    """Say what would work instead."""
    return Refusal("unknown-command")


@started("show")
def show(scene: Scene) -> Reply | Refusal | None:
    """Show in private what was asked for in the group."""
    view = str(scene.args.get("view"))
    if view in SHOWN:
        scene.say(view, {"person": scene.person}, private=True)
    return None
