"""The one file in the package: it needs nothing of ours, and judges what others published as we do."""

import ast
import base64
import json
import sys
from collections import Counter
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from verify_house import alone, files_of, made

from flows.verify.assemble import verifier_program

sys.path.append(str(Path(__file__).parents[2] / "storage"))
from real_cases import cases


@cache
def program() -> Any:
    """Return the program as a module of its own."""
    found = ModuleType("verify_alone")
    sys.modules["verify_alone"] = found
    exec(compile(verifier_program(), "verify.py", "exec"), found.__dict__)
    return found


def raw(text: str | None) -> bytes:
    return base64.b64decode(text or "")


def test_it_imports_nothing_but_the_standard_library() -> None:
    imports = [
        name.split(".")[0]
        for node in ast.walk(ast.parse(verifier_program()))
        for name in (
            [one.name for one in node.names]
            if isinstance(node, ast.Import)
            else [node.module or ""]
            if isinstance(node, ast.ImportFrom)
            else []
        )
    ]
    assert imports
    assert set(imports) <= sys.stdlib_module_names


def test_no_name_in_it_is_given_twice() -> None:
    names: Counter[str] = Counter()
    for node in ast.parse(verifier_program()).body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            names[node.name] += 1
        elif isinstance(node, ast.Assign):
            targets = [t for one in node.targets for t in (one.elts if isinstance(one, ast.Tuple) else [one])]
            names.update(target.id for target in targets if isinstance(target, ast.Name))
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            names[node.target.id] += 1
    assert [name for name, n in names.items() if n > 1] == []


def test_the_same_from_the_same_release_and_in_every_package() -> None:
    assert (
        files_of(made().old)["log/verify.py"] == files_of(made().new)["log/verify.py"] == verifier_program()
    )


@pytest.mark.parametrize("args", [[], ["--help"], ["none.zip"], ["a", "b"]])
def test_it_says_how_it_is_used(tmp_path: Path, args: list[str]) -> None:
    ran = alone(tmp_path, *args)
    assert ran.returncode == (0 if args == ["--help"] else 2)
    assert "Traceback" not in ran.stderr
    assert ran.stdout or ran.stderr


@pytest.mark.parametrize("file", cases("merkle/inclusion/**/*.json"))
def test_inclusion_as_published(file: Path) -> None:
    case = json.loads(file.read_text())
    path = [raw(step) for step in case["proof"] or []]
    held = program().verify_inclusion(
        case["leafIdx"], case["treeSize"], raw(case["leafHash"]), path, raw(case["root"])
    )
    assert held is not case["wantErr"]


@pytest.mark.parametrize("file", cases("merkle/consistency/**/*.json"))
def test_consistency_as_published(file: Path) -> None:
    case = json.loads(file.read_text())
    path = [raw(step) for step in case["proof"] or []]
    held = program().verify_consistency(
        case["size1"], case["size2"], raw(case["root1"]), raw(case["root2"]), path
    )
    assert held is not case["wantErr"]


@pytest.mark.parametrize("file", cases("merkle/signed_note_vectors.json"))
def test_notes_as_published(file: Path) -> None:
    case = json.loads(file.read_text())
    verifiers = [program().Verifier.read(signer["vkey"]) for signer in case["signers"]]
    lines = [signer["sig_line"] + "\n" for signer in case["signers"]]
    both = case["text"] + "\n" + "".join(lines)
    assert program().verify_note(both, verifiers) == case["text"]
    for bad in case["bad_vkeys"]:
        with pytest.raises(program().BadNote):
            program().Verifier.read(bad)
    with pytest.raises(program().BadNote):
        program().verify_note(both.replace("cryptography", "Cryptography"), verifiers)
