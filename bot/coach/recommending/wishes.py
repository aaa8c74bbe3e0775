"""What somebody asks for after `/drill`: an id, a type of exercise, a dimension."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.localisation import Translator
from evaluation.rubric import DIMENSIONS
from knowledge.practice import DRILL_TYPES, Drill

_LONGEST = 60
_SHORTEST_PART = 2


@dataclass(frozen=True, slots=True)
class Wish:
    """What is asked for; nothing set means "whatever is best"."""

    drill_id: str | None = None
    drill_type: str | None = None
    focus: str | None = None


def read_wish(typed: str, drills: Sequence[Drill], sayings: Sequence[Translator]) -> Wish | None:
    """The wish, in any of the languages of `sayings`; None when it is like nothing, or like several things.

    A beginning, or else a part of two characters or more, is enough where only one name has it.
    """
    wanted = _plain(typed[:_LONGEST])
    if not wanted:
        return Wish()
    found = next((drill.id for drill in drills if _plain(drill.id) == wanted), None)
    if found is not None:
        return Wish(drill_id=found)
    wishes = [
        *((Wish(drill_type=name), _spelt(name, "practice-type", sayings)) for name in DRILL_TYPES),
        *((Wish(focus=name), _spelt(name, "dimension", sayings)) for name in DIMENSIONS),
    ]
    exact = [wish for wish, forms in wishes if wanted in forms]
    near = exact or [wish for wish, forms in wishes if any(form.startswith(wanted) for form in forms)]
    if not near and len(wanted) >= _SHORTEST_PART:
        near = [wish for wish, forms in wishes if any(wanted in form for form in forms)]
    return near[0] if len(near) == 1 else None


def _spelt(name: str, prefix: str, sayings: Sequence[Translator]) -> set[str]:
    """A name as it stands in the code and as it is shown."""
    return {_plain(name), *(_plain(say(f"{prefix}-{name}")) for say in sayings)}


def _plain(text: str) -> str:
    return text.strip().casefold().replace("_", " ").replace("-", " ")
