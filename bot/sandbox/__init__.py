"""A local Telegram for the demo, for tests, for trying things."""

from bot.sandbox.faults import Fault, Faults
from bot.sandbox.judge import Judge
from bot.sandbox.people import Pressed
from bot.sandbox.sandbox import Sandbox
from bot.sandbox.world import Button, Chat, Message, Topic, User

__all__ = ["Button", "Chat", "Fault", "Faults", "Judge", "Message", "Pressed", "Sandbox", "Topic", "User"]
