"""The catalogue as one JSON file, so that a warm start needs neither YAML nor pydantic nor the inflector.

First line: a header with version and checksum. Second line: the contents, one list of rows per kind.
"""

import hashlib
import json
import types
from collections.abc import Callable, Mapping
from dataclasses import fields
from datetime import date
from pathlib import Path
from typing import Any, get_args, get_origin

from knowledge.allocation import without_collection
from knowledge.catalogue import Catalogue, Contents
from knowledge.entries import Limit, PhraseForm, Text
from knowledge.fingerprint import SCHEMA
from knowledge.whole_file import replace_file

Decoder = Callable[[Any], Any]


def snapshot_path(home: Path, version: str) -> Path:
    """Where the snapshot of that version belongs."""
    return home / "knowledge" / f"catalogue-{version}.json"


def save(catalogue: Catalogue, home: Path) -> Path:
    """Writes the snapshot in one step and drops those of other versions; raises OSError."""
    path = snapshot_path(home, catalogue.version)
    path.parent.mkdir(parents=True, exist_ok=True)
    body = json.dumps(_plain(catalogue.contents), ensure_ascii=False, separators=(",", ":")).encode()
    header = {"schema": SCHEMA, "version": catalogue.version, "sha256": hashlib.sha256(body).hexdigest()}
    replace_file(path, json.dumps(header).encode() + b"\n" + body)
    for other in path.parent.glob("catalogue-*.json"):
        if other != path:
            other.unlink(missing_ok=True)
    return path


def read(home: Path, version: str) -> Catalogue | None:
    """The catalogue of that version, or None when there is no snapshot of it or it is damaged."""
    try:
        header, _, body = snapshot_path(home, version).read_bytes().partition(b"\n")
        expected = {"schema": SCHEMA, "version": version, "sha256": hashlib.sha256(body).hexdigest()}
        if json.loads(header) != expected:
            return None
        with without_collection():
            return Catalogue(_decoder(Contents)(json.loads(body)), version)
    except (OSError, ValueError):
        return None


def _plain(value: Any) -> Any:  # noqa: ANN401 - any field of any entry
    if isinstance(value, tuple | list):
        return [_plain(item) for item in value]
    if isinstance(value, Mapping):
        return dict(value)
    if isinstance(value, date):
        return value.isoformat()
    if hasattr(value, "__dataclass_fields__"):
        return [_plain(getattr(value, one.name)) for one in fields(value)]
    return value


def _decoder(kind: Any) -> Decoder:  # noqa: ANN401 - a type as a field declares it
    """What turns the plain form of a type back into its value."""
    if isinstance(kind, types.UnionType):
        inner = next(arm for arm in get_args(kind) if arm is not types.NoneType)
        return _optional(_decoder(inner))
    if kind is date:
        return date.fromisoformat
    if get_origin(kind) is tuple:
        return _sequence(_decoder(get_args(kind)[0]))
    if hasattr(kind, "__dataclass_fields__"):
        return _rows(kind)
    return _same


def _rows(kind: type) -> Decoder:
    names = [one.name for one in fields(kind)]
    converted = [(name, _decoder(one.type)) for name, one in zip(names, fields(kind), strict=True)]
    converted = [(name, decode) for name, decode in converted if decode is not _same]
    if kind in (Text, PhraseForm, Limit) and not converted:
        return lambda row: kind(*row)

    def build(row: list[Any]) -> Any:  # noqa: ANN401 - an instance of `kind`
        values = dict(zip(names, row, strict=True))
        for name, decode in converted:
            values[name] = decode(values[name])
        return kind(**values)

    return build


def _sequence(decode: Decoder) -> Decoder:
    return tuple if decode is _same else lambda items: tuple(map(decode, items))


def _optional(decode: Decoder) -> Decoder:
    return _same if decode is _same else lambda value: None if value is None else decode(value)


def _same(value: Any) -> Any:  # noqa: ANN401 - handed through
    return value
