"""One pack file: from bytes to checked models, with a problem for everything that is wrong on the way."""

from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import BaseModel, ValidationError

from knowledge.errors import Problem

M = TypeVar("M", bound=BaseModel)
MOST_BYTES = 2_000_000
"""Of one file; a thousand notes take less."""
_DEEPEST = 30
"""Levels of lists and fields within each other; the deepest of our packs has fewer than ten."""
_MOST_WRITTEN_OUT = 4_000_000
"""Characters of values, those of an alias counted wherever it stands."""
_LONGEST_SHOWN = 40


class _Loader(yaml.CSafeLoader):
    """Safe YAML in which a key that is given twice is an error, because one of the two would be lost."""

    def construct_object(self, node: yaml.Node, deep: bool = False) -> Any:  # noqa: ANN401, FBT001, FBT002 - as in YAML
        """As the safe loader does; a number or a date that Python has no value for is told with its place."""
        try:
            return super().construct_object(node, deep=deep)
        except (ValueError, OverflowError) as error:
            shown = str(node.value)[:_LONGEST_SHOWN]
            message = f"'{shown}' is no value that can be read, put it in quotes"
            raise yaml.constructor.ConstructorError(None, None, message, node.start_mark) from error


def _mapping(loader: _Loader, node: yaml.MappingNode) -> dict[Hashable, object]:
    seen: dict[Hashable, object] = {}
    for key_node, value_node in node.value:
        key = loader.construct_object(key_node, deep=True)
        if not isinstance(key, Hashable):
            raise yaml.constructor.ConstructorError(None, None, "a field's name must be a word", key_node.start_mark)
        if key in seen:
            raise yaml.constructor.ConstructorError(None, None, f"the key '{key}' is given twice", key_node.start_mark)
        seen[key] = loader.construct_object(value_node, deep=True)
    return seen


_Loader.add_constructor(yaml.resolver.BaseResolver.DEFAULT_MAPPING_TAG, _mapping)


@dataclass(slots=True)
class PackFile:
    """An opened file. `shown` is its name in messages; problems gather in `problems`."""

    shown: str
    data: dict[str, Any]
    problems: list[Problem] = field(default_factory=list)

    def head(self, model: type[M], lists: tuple[str, ...]) -> M | None:
        """The top of the file, without the lists of entries; None when it cannot be used."""
        return self._checked(model, {key: value for key, value in self.data.items() if key not in lists}, "")

    def only(self, *keys: str) -> None:
        """Reports every key at the top that does not belong there."""
        for key in sorted(set(self.data) - set(keys)):
            self.report("", f"{key}: unknown field: use one of {', '.join(keys)}")

    def items(self, key: str, model: type[M], *, required: bool = True) -> Iterator[M]:
        """The usable entries of one list; the others become problems."""
        found = self.data.get(key, None if required else [])
        if not isinstance(found, list):
            self.report("", f"{key}: must be a list of entries: start each with `- id: …`")
            return
        for number, raw in enumerate(found, start=1):
            item = self._checked(model, raw, _name(raw, f"{key} {number}"))
            if item is not None:
                yield item

    def _checked(self, model: type[M], raw: object, entry: str) -> M | None:
        try:
            return model.model_validate(raw)
        except ValidationError as error:
            for line in dict.fromkeys(map(_line, error.errors())):
                self.report(entry, line)
            return None

    def report(self, entry: str, message: str, *, blocks: bool = True) -> None:
        """Notes a problem; `entry` is empty when the whole file is meant."""
        self.problems.append(Problem(self.shown, entry, message, blocks))


def open_pack(path: Path, shown: str) -> PackFile:
    """Reads a file; one that cannot be read comes back empty with a problem."""
    if not path.is_file():
        return _unreadable(shown, "is not a file: remove it or give it another name")
    try:
        data = _data(path.read_bytes())
    except UnicodeDecodeError as error:
        return _unreadable(shown, f"byte {error.start} is not UTF-8: save the file as UTF-8")
    except OSError as error:
        return _unreadable(shown, f"cannot be read ({error.strerror}): check the file's permissions")
    except yaml.YAMLError as error:
        return _unreadable(shown, _yaml_line(error))
    if not isinstance(data, dict) or not all(isinstance(key, str) for key in data):
        return _unreadable(shown, "is not a pack: its top level must be fields such as `notes:`")
    return PackFile(shown, data)


def _data(content: bytes) -> object:
    """What the YAML says; raises UnicodeDecodeError, YAMLError."""
    if len(content) > MOST_BYTES:
        message = f"is larger than {MOST_BYTES // 1_000_000} MB, divide it into several files"
        raise yaml.constructor.ConstructorError(None, None, message, None)
    text = content.decode("utf-8")
    _check_shape(text)
    return yaml.load(text, Loader=_Loader)  # noqa: S506 - a safe loader's subclass


def _check_shape(text: str) -> None:
    """Raises YAMLError for what would take the machine's memory or its stack: heaped aliases, bottomless nesting."""
    sizes: dict[str, int] = {}
    opened: list[tuple[str | None, int]] = []
    size = 0
    for event in yaml.parse(text, Loader=yaml.CLoader):
        if isinstance(event, yaml.AliasEvent):
            size += sizes.get(event.anchor or "", 0)
        elif isinstance(event, yaml.CollectionStartEvent):
            opened.append((event.anchor, size))
        elif isinstance(event, yaml.CollectionEndEvent):
            anchor, before = opened.pop()
            sizes[anchor or ""] = size - before
        elif isinstance(event, yaml.ScalarEvent):
            size += len(event.value) + 1
            sizes[event.anchor or ""] = len(event.value) + 1
        if len(opened) > _DEEPEST:
            raise _refused(f"is nested more than {_DEEPEST} levels deep, make it flat", event)
        if size > _MOST_WRITTEN_OUT:
            raise _refused("the aliases above make this file far too large, write the values out", event)


def _refused(problem: str, event: yaml.Event) -> yaml.YAMLError:
    line = event.start_mark.line + 1 if event.start_mark else 1
    return yaml.YAMLError(f"line {line}: {problem}")


def _unreadable(shown: str, message: str) -> PackFile:
    return PackFile(shown, {}, [Problem(shown, "", message)])


def _yaml_line(error: yaml.YAMLError) -> str:
    mark = getattr(error, "problem_mark", None)
    where = f"line {mark.line + 1}: " if mark is not None else ""
    what = getattr(error, "problem", None) or str(error).splitlines()[0]
    return f"{where}{what}: correct the YAML there"


def _name(raw: object, otherwise: str) -> str:
    if isinstance(raw, Mapping):
        for key in ("id", "topic", "note", "country"):
            if isinstance(raw.get(key), str):
                return str(raw[key])
    return otherwise


def _line(error: Mapping[str, Any]) -> str:
    """`field: what is wrong: the fix` in one line."""
    field_name = ".".join(str(part) for part in error["loc"] if part != "[key]" and not _is_union_arm(part))
    kind = error["type"]
    if kind == "missing":
        message = "is missing: add it"
    elif kind == "extra_forbidden":
        message = "unknown field: correct its spelling or remove it"
    elif kind == "value_error":
        message = str(error["ctx"]["error"])
    elif kind == "string_type":
        message = f"must be text, found {error['input']!r}: put it in quotes"
    elif kind == "string_too_short":
        message = "is empty: fill it in"
    else:
        message = f"{error['msg'][0].lower()}{error['msg'][1:]}, found {error['input']!r}"
    return f"{field_name}: {' '.join(message.split())[:300]}" if field_name else message


def _is_union_arm(part: str | int) -> bool:
    return isinstance(part, str) and (part in {"str", "VariantModel"} or part.startswith("constrained-str"))
