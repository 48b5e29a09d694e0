"""datapackage.json (Data Package v2): every file with its hash and size, every table with its columns and keys."""

import json
from collections.abc import Mapping, Sequence
from datetime import date
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from flows.results.papers.archive import Written
from flows.results.papers.published import Published
from flows.results.papers.rows import TABLES
from flows.speech import Speech

PROFILES = "https://datapackage.org/profiles/2.0"
_TYPES: dict[type, str] = {int: "integer", float: "number", str: "string", date: "date"}
_MEDIA = {
    "csv": "text/csv",
    "ndjson": "application/x-ndjson",
    "png": "image/png",
    "svg": "image/svg+xml",
    "html": "text/html",
    "md": "text/markdown",
    "pb": "text/plain",
    "txt": "text/plain",
    "json": "application/json",
    "py": "text/x-python",
    "": "text/plain",
    "pdf": "application/pdf",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
_FORMS = {"ndjson": "x-ndjson"}
"""Validators read ``ndjson`` only with an extra of theirs; as a mere file they check its hash and size."""
_LIMITS = {"ge": "minimum", "le": "maximum", "pattern": "pattern"}


def sentence(speech: Speech, model: type[Published], column: str) -> str:
    """Return what a column holds; KeyError if nobody wrote it down."""
    shared = column.replace("_", "-")
    try:
        return speech.say(f"column-{model.TABLE}-{shared}")
    except KeyError:
        return speech.say(f"column-{shared}")


def table_schema(model: type[Published], speech: Speech) -> dict[str, Any]:
    """Return a table's columns, key and references."""
    fields = [_field(name, info, sentence(speech, model, name)) for name, info in model.model_fields.items()]
    schema: dict[str, Any] = {
        "$schema": f"{PROFILES}/tableschema.json",
        "fields": fields,
        "primaryKey": list(model.KEY),
        "missingValues": [""],
    }
    if model.REFERS:
        schema["foreignKeys"] = [_reference(model, column, other) for column, other in model.REFERS.items()]
    return schema


def _reference(model: type[Published], column: str, other: str) -> dict[str, Any]:
    key = next(table.KEY[0] for table in TABLES if other == table.TABLE)
    to = "" if other == model.TABLE else other
    return {"fields": [column], "reference": {"resource": to, "fields": [key]}}


def _field(name: str, info: FieldInfo, words: str) -> dict[str, Any]:
    kinds = [kind for kind in _parts(info.annotation) if kind is not NoneType]
    limits: dict[str, Any] = {"required": True} if info.is_required() else {}
    for metadata in info.metadata:
        limits |= {
            ours: getattr(metadata, theirs) for theirs, ours in _LIMITS.items() if _has(metadata, theirs)
        }
    if values := values_of(info):
        limits["enum"] = values
    found = "string" if values else "number" if float in kinds else _TYPES[kinds[0]]
    return {"name": name, "type": found, "description": words} | ({"constraints": limits} if limits else {})


def values_of(info: FieldInfo) -> list[Any]:
    """Return the values that a column may have, none where it may have any."""
    kinds = _parts(info.annotation)
    return [value for kind in kinds if get_origin(kind) is Literal for value in get_args(kind)]


def _has(metadata: object, name: str) -> bool:
    return getattr(metadata, name, None) is not None


def _parts(annotation: Any) -> tuple[Any, ...]:
    union = get_origin(annotation) in (Union, UnionType)
    return get_args(annotation) if union else (annotation,)


def datapackage(
    head: Mapping[str, Any], files: Sequence[Written], models: Sequence[type[Published]], speech: Speech
) -> bytes:
    """Return datapackage.json for ``files`` behind ``head`` (name, title, …)."""
    tables = {f"data/{model.TABLE}": model for model in models}
    resources = [_resource(file, tables, speech) for file in files]
    whole = {"$schema": f"{PROFILES}/datapackage.json", **head, "resources": resources}
    return (json.dumps(whole, ensure_ascii=False, indent=1) + "\n").encode()


def _resource(file: Written, tables: Mapping[str, type[Published]], speech: Speech) -> dict[str, Any]:
    folder, _, name = file.path.rpartition("/")
    stem, _, form = name.partition(".")
    stem = f"{folder}/{stem}" if folder else stem
    resource: dict[str, Any] = {
        "name": _name(stem, form),
        "path": file.path,
        "format": _FORMS.get(form, form) or "txt",
        "mediatype": _MEDIA[form],
        "bytes": file.size,
        "hash": f"sha256:{file.sha256}",
    }
    if model := tables.get(stem):
        resource["description"] = speech.say(f"table-{model.TABLE}")
        if form == "csv":
            resource |= {"type": "table", "encoding": "utf-8", "schema": table_schema(model, speech)}
    return resource


def _name(stem: str, form: str) -> str:
    """Return what a file is called: a table of ours by its own name, all else with its folder and form."""
    folder, _, name = stem.lower().rpartition("/")
    if folder == "data":
        return name if form == "csv" else f"{name}-{form}"
    plain = name.replace("_", "-")
    if not form:
        return f"{folder}-{plain}"
    return f"{plain}-{form}" if folder in ("", "charts") else f"{folder}-{plain}-{form}"
