"""A class's own rubric: a file that names only what it changes in the standard one.

(docs/measurement.md, "A rubric of one's own")
"""

import copy
import hashlib
import json
import re
from collections.abc import Mapping
from typing import Any

from evaluation.rubric import DIMENSIONS, Rubric, RubricError, read_rubric, standard_data

KEYS = ("extends", "name", "dimensions")
DIMENSION_KEYS = ("weight", "base", "features")
FEATURE_KEYS = ("points", "half", "free")
OFF = ("off", False)
"""How a feature is switched off; YAML reads a bare `off` as false."""
_NAME = re.compile(r"[\w-]{1,40}")
_HALF = 0.5


class OverrideError(RubricError):
    """An override that cannot be used. `reason` and `values` name it, so that it can be said in any language."""

    def __init__(self, reason: str, **values: str | float) -> None:
        super().__init__(f"{reason}: {values}")
        self.reason = reason
        self.values = values


def override(changes: object, standard: Mapping[str, Any] | None = None) -> Rubric:
    """The standard rubric with a class's changes, as read from YAML. Raises OverrideError.

    What the file states stands. The other gains of the dimension are stretched or shrunk together so that all gains
    still add up to 100 - base, and the other losses so that they add up to -base.
    """
    if not isinstance(changes, Mapping):
        raise OverrideError("not-a-rubric")
    standard = standard or standard_data()
    _only(changes, KEYS, "rubric")
    _check_header(standard, changes)
    data: dict[str, Any] = copy.deepcopy(dict(standard))
    known = {feature for item in data["dimensions"].values() for feature in item["features"]}
    for name, change in _mapping(changes.get("dimensions") or {}, "dimensions").items():
        if name not in DIMENSIONS:
            raise OverrideError("unknown-dimension", name=str(name), known=", ".join(DIMENSIONS))
        _change_dimension(name, data["dimensions"][name], _mapping(change, name), known)
    if not any(item.get("weight", 1) for item in data["dimensions"].values()):
        raise OverrideError("no-weight")
    data["version"] = f"{standard['version']}+{changes['name']}-{_digest(changes)}"
    return read_rubric(data)


def _check_header(standard: Mapping[str, Any], changes: Mapping[str, Any]) -> None:
    if str(changes.get("extends")) != str(standard["version"]):
        raise OverrideError("other-version", given=str(changes.get("extends")), version=str(standard["version"]))
    name = changes.get("name")
    if not isinstance(name, str | int) or not _NAME.fullmatch(str(name)):
        raise OverrideError("bad-name", name="" if name is None else str(name))


def _change_dimension(name: str, data: dict[str, Any], change: Mapping[str, Any], known: set[str]) -> None:
    _only(change, DIMENSION_KEYS, name)
    if "weight" in change:
        data["weight"] = _number(change["weight"], f"{name}: weight", least=0)
    if "base" in change:
        data["base"] = _number(change["base"], f"{name}: base", least=0, most=100)
    stated: set[str] = set()
    for feature, item in _mapping(change.get("features") or {}, f"{name}: features").items():
        if feature not in known:
            raise OverrideError("unknown-feature", name=str(feature), dimension=name)
        if item in OFF or (isinstance(item, Mapping) and item.get("points") == 0):
            data["features"].pop(feature, None)
            continue
        if _change_feature(f"{name}: {feature}", data["features"].setdefault(feature, {}), item):
            stated.add(feature)
    if "base" in change or change.get("features"):
        _fill(name, data["features"], stated, 100 - data["base"], 1)
        _fill(name, data["features"], stated, -data["base"], -1)


def _change_feature(place: str, data: dict[str, Any], item: object) -> bool:
    """Whether the file states the feature's points; if it does, they are not stretched."""
    item = _mapping(item, place)
    _only(item, FEATURE_KEYS, place)
    for key, value in item.items():
        data[key] = _number(value, f"{place}: {key}", least=None if key == "points" else 0)
    if "points" not in data:
        raise OverrideError("needs-points", place=place)
    data.setdefault("half", _HALF)
    if data["half"] == 0:
        raise OverrideError("bad-number", place=f"{place}: half", value="0")
    return "points" in item


def _fill(name: str, features: dict[str, Any], stated: set[str], wanted: float, sign: int) -> None:
    """Stretch the points of one sign that the file does not state until they add up with those it states."""
    of_sign = {feature: item["points"] for feature, item in features.items() if item["points"] * sign > 0}
    fixed = sum(points for feature, points in of_sign.items() if feature in stated)
    free = sum(points for feature, points in of_sign.items() if feature not in stated)
    rest = wanted - fixed
    if abs(rest - free) < 1e-9:
        return
    if free == 0 or rest * sign < 0:
        kind = "gains" if sign > 0 else "losses"
        raise OverrideError(f"{kind}-do-not-add-up", dimension=name, wanted=wanted, now=fixed)
    for feature in of_sign.keys() - stated:
        features[feature]["points"] *= rest / free
    for feature in [feature for feature in of_sign if features[feature]["points"] == 0]:
        del features[feature]


def _digest(changes: Mapping[str, Any]) -> str:
    """Eight hexadecimal digits of what the file says; comments and the order of keys do not count."""
    said = json.dumps(changes, sort_keys=True, ensure_ascii=False, default=str)
    return hashlib.sha256(said.encode("utf-8", "surrogatepass")).hexdigest()[:8]


def _mapping(value: object, place: str) -> Mapping[Any, Any]:
    if not isinstance(value, Mapping):
        raise OverrideError("not-a-list-of-names", place=place)
    return value


def _only(found: Mapping[Any, Any], allowed: tuple[str, ...], place: str) -> None:
    for key in found:
        if key not in allowed:
            raise OverrideError("unknown-key", place=place, key=str(key), allowed=", ".join(allowed))


def _number(value: object, place: str, least: float | None = None, most: float = 1000) -> float:
    good = isinstance(value, int | float) and not isinstance(value, bool) and abs(value) <= most
    if not good or not isinstance(value, int | float) or (least is not None and value < least):
        raise OverrideError("bad-number", place=place, value=str(value))
    return float(value)
