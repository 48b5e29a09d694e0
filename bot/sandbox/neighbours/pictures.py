"""Photos of the street, drawn small: a dark underpass, a lamp, lanterns at dusk."""

import struct
import zlib
from functools import cache

WIDTH, HEIGHT = 320, 240
Colour = tuple[float, float, float]
Light = tuple[float, float, float, Colour]
"""Where it is (0 to 1 across and down), how far it shines, its colour."""

NIGHT: Colour = (18, 22, 38)
DUSK: Colour = (58, 54, 92)
WALL: Colour = (74, 72, 78)
WARM: Colour = (255, 196, 96)
COLD: Colour = (150, 190, 235)
ROAD: Colour = (46, 44, 48)
ROAD_FROM = 0.86
SCENES: dict[str, tuple[Colour, tuple[Light, ...]]] = {
    "underpass": (NIGHT, ((0.5, 0.62, 0.10, COLD),)),
    "lantern": (DUSK, ((0.34, 0.55, 0.16, WARM), (0.62, 0.5, 0.13, WARM))),
    "lanterns": (DUSK, tuple((0.14 + 0.145 * n, 0.36 + 0.05 * (n % 2), 0.11, WARM) for n in range(6))),
}


@cache
def picture(name: str) -> bytes:
    """Return a scene as PNG."""
    import numpy as np

    sky, lights = SCENES[name]
    down, across = np.mgrid[0:HEIGHT, 0:WIDTH] / np.array([HEIGHT, WIDTH]).reshape(2, 1, 1)
    bricks = ((down * 24).astype(int) + (across * 16 + 0.5 * ((down * 24).astype(int) % 2)).astype(int)) % 2
    shade = np.array(WALL) - 10.0 * bricks[..., None]
    arch = ((across - 0.5) / 0.36) ** 2 + ((down - 0.86) / 0.62) ** 2 < 1
    shade[arch] = sky
    shade[down > ROAD_FROM] = ROAD
    for place, height, reach, colour in lights:
        far = np.hypot((across - place) * WIDTH / HEIGHT, down - height) / reach
        shade += np.maximum(far < 0.25, np.exp(-far * far))[..., None] * np.array(colour)
    pixels = np.clip(shade, 0, 255).astype(np.uint8)
    return _png(b"".join(b"\x00" + row.tobytes() for row in pixels))


def _png(rows: bytes) -> bytes:
    header = struct.pack(">IIBBBBB", WIDTH, HEIGHT, 8, 2, 0, 0, 0)
    chunks = [(b"IHDR", header), (b"IDAT", zlib.compress(rows, 9)), (b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
        for kind, body in chunks
    )
