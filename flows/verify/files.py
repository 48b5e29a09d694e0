"""Is every file what SHA256SUMS says, and who signed that."""

from collections.abc import Iterable, Iterator
from hashlib import sha256

from flows.verify.packed import Damaged, Package
from flows.verify.report import Report
from storage.note_reading import BadNote, Verifier, verify_note

SUMS, NOTE = "SHA256SUMS", "SHA256SUMS.note"


def check_files(report: Report, package: Package, hashed: dict[str, str | None]) -> None:
    """Compare the hashes of all files (None: can't be unpacked) with ``SHA256SUMS``."""
    try:
        listed = dict(_listed(package.text(SUMS)))
    except (Damaged, ValueError):
        report.add("files", "", "The files can't be compared with SHA256SUMS.", [f"{SUMS} can't be read"])
        return
    by_hash = {told: name for name, told in listed.items()}
    wrong = []
    for name in sorted(listed.keys() | hashed.keys() - {SUMS, NOTE}):
        found, told = hashed.get(name), listed.get(name)
        if name not in hashed:
            wrong.append(f"{name} is listed in {SUMS} and isn't there")
        elif told is None:
            wrong.append(f"{name} isn't listed in {SUMS}")
        elif found is None:
            wrong.append(f"{name} can't be unpacked: it is damaged")
        elif found != told and found in by_hash:
            wrong.append(f"{name} holds what {by_hash[found]} should hold")
        elif found != told:
            wrong.append(f"{name} isn't what {SUMS} says: it was changed")
    report.add(
        "files",
        f"All {len(listed)} files are what {SUMS} says.",
        f"Not every file is what {SUMS} says.",
        wrong,
    )


def hashes(package: Package, names: Iterable[str]) -> dict[str, str | None]:
    """Return the SHA-256 of files; None for one that can't be unpacked."""
    found: dict[str, str | None] = {}
    for name in names:
        try:
            made = sha256()
            for chunk in package.chunks(name):
                made.update(chunk)
            found[name] = made.hexdigest()
        except Damaged:
            found[name] = None
    return found


def _listed(sums: str) -> Iterator[tuple[str, str]]:
    for line in sums.splitlines():
        digest, _, name = line.partition("  ")
        if len(digest) != 64 or not name:
            raise ValueError("not a line of checksums")
        yield name, digest


def check_signature(report: Report, package: Package, signer: Verifier | None, given: str | None) -> bool:
    """Whether ``SHA256SUMS`` is signed by the package's key, and that is the key given (or its fingerprint)."""
    name = "signature"
    if signer is None:
        report.add(name, "", "The signature can't be checked.", ["the package's key can't be read"])
        return False
    report.key, report.fingerprint = str(signer), signer.fingerprint
    told = f"{signer.name}, fingerprint {signer.fingerprint}"
    if given is not None and not is_key(signer, given):
        report.add(
            name, "", f"The package is signed by another key than yours: {told}.", [f"yours is {given}"]
        )
        return False
    try:
        text = verify_note(package.text(NOTE), [signer])
        if text.encode() != package.read(SUMS):
            raise BadNote(f"{NOTE} signs something else than {SUMS}")
    except Damaged as problem:
        report.add(
            name, "", f"The signature of {signer.name} can't be checked.", [f"{problem} can't be read"]
        )
        return False
    except BadNote as problem:
        report.add(name, "", f"{SUMS} isn't signed by {signer.name}.", [f"{NOTE}: {problem}"])
        return False
    compare = (
        "it is the key you gave" if given is not None else "compare that with the letter, or give it by --key"
    )
    report.add(name, f"{SUMS} is signed by {told}: {compare}.")
    return True


def is_key(signer: Verifier, given: str) -> bool:
    """Whether what somebody typed is this key: written out, or its fingerprint with or without spaces."""
    typed = "".join(character for character in given if not character.isspace())
    return typed == str(signer) or typed.lower().replace(":", "").replace("-", "") == "".join(
        signer.fingerprint.split()
    )
