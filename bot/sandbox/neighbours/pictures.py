"""Photos of the street, drawn small: a dark underpass, a lamp, lanterns at dusk."""

import math
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
SCENES: dict[str, tuple[Colour, tuple[Light, ...]]] = {
    "underpass": (NIGHT, ((0.5, 0.62, 0.10, COLD),)),
    "lamp": (NIGHT, ((0.72, 0.30, 0.05, COLD),)),
    "swept": (DUSK, ((0.5, 0.60, 0.22, COLD),)),
    "lantern": (DUSK, ((0.34, 0.55, 0.16, WARM), (0.62, 0.5, 0.13, WARM))),
    "lanterns": (DUSK, tuple((0.14 + 0.145 * n, 0.36 + 0.05 * (n % 2), 0.11, WARM) for n in range(6))),
}


@cache
def picture(name: str) -> bytes:
    """Return a scene as PNG."""
    sky, lights = SCENES[name]
    rows = [b"\x00" + b"".join(_pixel(x, y, sky, lights) for x in range(WIDTH)) for y in range(HEIGHT)]
    return _png(b"".join(rows))


def _pixel(x: int, y: int, sky: Colour, lights: tuple[Light, ...]) -> bytes:
    across, down = x / WIDTH, y / HEIGHT
    base = _ground(across, down, sky)
    glow = [(colour, _glow(across, down, light)) for *light, colour in lights]
    shades = (base[n] + sum(colour[n] * strength for colour, strength in glow) for n in range(3))
    return bytes(min(255, int(shade)) for shade in shades)


def _ground(across: float, down: float, sky: Colour) -> Colour:
    """An arch in a wall, with a road that runs into it."""
    arch = ((across - 0.5) / 0.36) ** 2 + ((down - 0.86) / 0.62) ** 2 < 1
    if down > 0.86:
        return (44 + 30 * (down - 0.86), 44, 48)
    if arch:
        return sky
    brick = 10 if (int(down * 24) + int(across * 16 + 0.5 * (int(down * 24) % 2))) % 2 else 0
    return (WALL[0] - brick, WALL[1] - brick, WALL[2] - brick)


def _glow(across: float, down: float, light: list[float]) -> float:
    place, height, reach = light
    far = math.hypot((across - place) * WIDTH / HEIGHT, down - height) / reach
    return 1.0 if far < 0.25 else math.exp(-far * far) if far < 3 else 0.0


def _png(rows: bytes) -> bytes:
    header = struct.pack(">IIBBBBB", WIDTH, HEIGHT, 8, 2, 0, 0, 0)
    chunks = [(b"IHDR", header), (b"IDAT", zlib.compress(rows, 9)), (b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
        for kind, body in chunks
    )
