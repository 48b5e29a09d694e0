"""Where updates are delivered to: one webhook's address, secret and last failure."""

from dataclasses import dataclass


@dataclass(eq=False)
class Hook:
    """A webhook as the bot set it; ``failed_at`` in seconds."""

    url: str
    secret: str
    max_connections: int
    failed_at: int | None = None
    failure: str | None = None
