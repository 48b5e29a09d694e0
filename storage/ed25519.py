"""Checking an Ed25519 signature with whole numbers alone (RFC 8032, 5.1), so that anybody's Python can.

Nothing here signs: it takes no care to hide what it computes, for all of it is public.
"""

from hashlib import sha512

_P = 2**255 - 19
_L = 2**252 + 27742317777372353535851937790883648493
_D = -121665 * pow(121666, -1, _P) % _P
_ROOT = pow(2, (_P - 1) // 4, _P)
_SIGN = 1 << 255
Point = tuple[int, int, int, int]
"""X, Y, Z, T with x = X/Z, y = Y/Z, xy = T/Z."""
_ZERO: Point = (0, 1, 1, 0)


def verify_ed25519(public: bytes, text: bytes, signature: bytes) -> bool:
    """Whether ``signature`` (64 bytes) is that of the key ``public`` (32 bytes) under ``text``."""
    if len(public) != 32 or len(signature) != 64:
        return False
    key, s = _decoded_point(public), int.from_bytes(signature[32:], "little")
    if key is None or s >= _L:
        return False
    k = int.from_bytes(sha512(signature[:32] + public + text).digest(), "little") % _L
    x, y, z, t = _times(k, key)
    return _encoded_point(_sum(_times(s, _BASE), (-x, y, z, -t))) == signature[:32]


def _sum(one: Point, other: Point) -> Point:
    a = (one[1] - one[0]) * (other[1] - other[0]) % _P
    b = (one[1] + one[0]) * (other[1] + other[0]) % _P
    c, d = 2 * one[3] * other[3] * _D % _P, 2 * one[2] * other[2] % _P
    e, f, g, h = b - a, d - c, d + c, b + a
    return e * f % _P, g * h % _P, f * g % _P, e * h % _P


def _times(n: int, point: Point) -> Point:
    found = _ZERO
    for bit in bin(n)[2:]:
        found = _sum(found, found)
        if bit == "1":
            found = _sum(found, point)
    return found


def _encoded_point(point: Point) -> bytes:
    x, y, z, _ = point
    inverse = pow(z, -1, _P)
    return (y * inverse % _P | (x * inverse % _P & 1) << 255).to_bytes(32, "little")


def _decoded_point(raw: bytes) -> Point | None:
    number = int.from_bytes(raw, "little")
    y, odd = number & (_SIGN - 1), number >> 255
    square = (y * y - 1) * pow(_D * y * y + 1, -1, _P) % _P
    x = pow(square, (_P + 3) // 8, _P)
    if x * x % _P != square:
        x = x * _ROOT % _P
    if y >= _P or x * x % _P != square or (x == 0 and odd):
        return None
    if x & 1 != odd:
        x = _P - x
    return x, y, 1, x * y % _P


_FOUND = _decoded_point((4 * pow(5, -1, _P) % _P).to_bytes(32, "little"))
assert _FOUND is not None
_BASE: Point = _FOUND
