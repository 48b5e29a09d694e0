"""The vault's lock: what one 32-byte key can do, and nothing about where things are kept."""

import base64
import hmac
import itertools
from functools import cached_property

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from storage.chance import Chance

KEY_SIZE = 32
NONCE_SIZE = 12
_VERSION = 1


class Unsealable(Exception):
    """These bytes were not sealed for this purpose with this key, or were changed since."""


class Vault:
    """Look-ups, seals and pseudonyms from one key.

    ``lasting`` replaces the subkey behind pseudonyms and signatures: a vault whose key was rotated
    keeps the one it had, so that nobody changes their pseudonym in the middle of a campaign.
    """

    def __init__(self, key: bytes, chance: Chance, lasting: bytes | None = None) -> None:
        if len(key) != KEY_SIZE:
            raise ValueError(f"a vault key has {KEY_SIZE} bytes")
        self._key = key
        self._chance = chance
        self._count = itertools.count()
        self._lookup = _subkey(key, "lookup")
        self._mask = _subkey(key, "log-id")
        self._cipher = AESGCM(_subkey(key, "seal"))
        self.lasting = lasting or _subkey(key, "lasting")
        self._pseudonym = _subkey(self.lasting, "pseudonym")
        self._secrets = _subkey(self.lasting, "secrets")

    def lookup(self, kind: str, number: int) -> bytes:
        """Return the 32 bytes under which ``number`` (a Telegram id) of ``kind`` is found."""
        return hmac.digest(self._lookup, f"{kind}:{number}".encode(), "sha256")

    def seal(self, purpose: str, plain: bytes) -> bytes:
        """Return ``plain`` encrypted; it opens for the same ``purpose`` only (which stays readable)."""
        nonce = self._chance.draw("nonce", f"{purpose}:{next(self._count)}", NONCE_SIZE)
        label = _label(purpose)
        return label + nonce + self._cipher.encrypt(nonce, plain, label)

    def open(self, purpose: str, sealed: bytes) -> bytes:
        """Return what was sealed for ``purpose``; raise :class:`Unsealable` if it wasn't."""
        label = _label(purpose)
        start = len(label)
        try:
            if not sealed.startswith(label):
                raise ValueError(purpose)
            nonce, body = sealed[start : start + NONCE_SIZE], sealed[start + NONCE_SIZE :]
            return self._cipher.decrypt(nonce, body, label)
        except Exception as error:
            raise Unsealable(purpose) from error

    def pseudonym(self, campaign: int, person: int) -> str:
        """Return 16 hex digits: one person's name in one campaign, unlike theirs in any other."""
        return hmac.digest(self._pseudonym, f"{campaign}:{person}".encode(), "sha256")[:8].hex()

    def secret(self, purpose: str, name: str) -> str:
        """Return 32 characters fit for a link, 192 bits that nobody without the key can guess; always the same."""
        return base64.urlsafe_b64encode(self.proof(f"secret {purpose}", name)[:24]).decode()

    def proof(self, purpose: str, words: str) -> bytes:
        """Return the 32 bytes under which a secret is known again without being kept."""
        return hmac.digest(self._secrets, f"{purpose}:{words}".encode(), "sha256")

    def log_name(self, campaign: int) -> str:
        """Return what a campaign's log is called, and the key that signs it: it tells nothing else."""
        name = hmac.digest(self._pseudonym, f"log:{campaign}".encode(), "sha256")[:8]
        return f"talkoot/{name.hex()}"

    def mask(self, number: int) -> str:
        """Return what a log line may call the Telegram id ``number``."""
        return "#" + hmac.digest(self._mask, str(number).encode(), "sha256")[:5].hex()

    def signing_key(self) -> Ed25519PrivateKey:
        """Return the key that signs checkpoints and checksums."""
        return self._signing_key

    def fingerprint(self) -> str:
        """Return 32 hex digits that tell this key from others and don't give it away."""
        return _subkey(self._key, "fingerprint")[:16].hex()

    @cached_property
    def _signing_key(self) -> Ed25519PrivateKey:
        return Ed25519PrivateKey.from_private_bytes(_subkey(self.lasting, "signing"))


def purpose_of(sealed: bytes) -> str:
    """Return the purpose that ``sealed`` names."""
    if len(sealed) < 2 or sealed[0] != _VERSION or len(sealed) < 2 + sealed[1]:
        raise Unsealable("unknown form")
    return sealed[2 : 2 + sealed[1]].decode()


def _label(purpose: str) -> bytes:
    name = purpose.encode()
    return bytes((_VERSION, len(name))) + name


def _subkey(key: bytes, purpose: str) -> bytes:
    return HKDF(SHA256(), KEY_SIZE, salt=None, info=f"talkoot {purpose}".encode()).derive(key)
