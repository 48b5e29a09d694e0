"""The QR poster: A4, for a wall in the street."""

from flows.speech import Speech


def poster(
    title: str, link: str, *, place: str | None, until: int, operator: str, speech: Speech
) -> tuple[bytes, bytes]:
    """Return the poster as PDF and PNG."""
    raise NotImplementedError
