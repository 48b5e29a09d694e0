"""``log/verify.py``: the modules beside this one as one file that needs only Python 3.11."""

import ast
from functools import cache
from importlib.util import find_spec
from pathlib import Path

PARTS = (
    "storage.merkle",
    "storage.ed25519",
    "storage.note_reading",
    "flows.verify.packed",
    "flows.verify.tables",
    "flows.verify.decisions",
    "flows.verify.votes",
    "flows.verify.shares",
    "flows.verify.budget",
    "flows.verify.tree",
    "flows.verify.receipt",
    "flows.verify.report",
    "flows.verify.files",
    "flows.verify.published",
    "flows.verify.logged",
    "flows.verify.comparing",
    "flows.verify.checking",
    "flows.verify.command",
)
"""Each after those that it uses."""
_OURS = ("flows", "storage")
_HEAD = '''#!/usr/bin/env python3
"""Checks a Talkoot package with nothing but Python 3.11: python3 verify.py campaign-….zip

It is put together of the modules that `talkoot verify` runs, word for word. AGPL-3.0-or-later.
"""
'''


@cache
def verifier_program() -> bytes:
    """Return the text of ``log/verify.py``, the same from the same release."""
    imports: set[str] = set()
    bodies = [_body(part, imports) for part in PARTS]
    head = "\n".join([_HEAD, *sorted(imports), ""])
    end = '\n\nif __name__ == "__main__":\n    raise SystemExit(main())\n'
    return (head + "".join(bodies) + end).encode()


def _body(part: str, imports: set[str]) -> str:
    """Return a module without its docstring and imports; collect what it imports from elsewhere."""
    source = _source(part)
    lines, tree = source.splitlines(), ast.parse(source)
    about, dropped = ast.get_docstring(tree) or "", set[int]()
    for node in tree.body:
        is_import = isinstance(node, ast.Import | ast.ImportFrom)
        if is_import or node is tree.body[0]:
            dropped |= set(range(node.lineno, (node.end_lineno or node.lineno) + 1))
        if is_import and not (isinstance(node, ast.ImportFrom) and str(node.module).split(".")[0] in _OURS):
            imports.add(ast.unparse(node))
    kept = "\n".join(line for n, line in enumerate(lines, 1) if n not in dropped).strip("\n")
    told = "\n".join(f"# {line}".rstrip() for line in about.splitlines())
    return f"\n\n# {'-' * 100}\n{told}\n\n\n{kept}\n"


def _source(part: str) -> str:
    found = find_spec(part)
    assert found is not None
    assert found.origin is not None
    return Path(found.origin).read_text("utf-8")
