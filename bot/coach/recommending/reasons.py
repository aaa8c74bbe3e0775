"""A reason in one sentence, and the teacher's note where there is one."""

from bot.coach.recommending.pupil import Reason
from bot.localisation import Translator, Value
from bot.visible import one_line
from knowledge.uploads.defusing import defused

BASES = (
    *("pinned", "lowest", "unclear", "surest", "next", "unscored", "results", "start", "focus", "type", "longest"),
    *("unmet", "layer", "asked", "readers"),
)
TAILS = ("new-type", "new", "again", "readers", "helps", "own")


def told(reason: Reason, say: Translator) -> str:
    """The reason as the pupil reads it."""
    values = _values(reason, say)
    tail = say(f"because-and-{reason.tail}", **values) if reason.tail else ""
    sentence = say(f"because-{reason.basis}", **values, tail=tail)
    return f"{sentence}\n{say('because-note', note=plain_note(reason.note))}" if reason.note else sentence


def plain_note(note: str) -> str:
    """A teacher's note in one line that can neither link nor mention nor steer a terminal."""
    return " ".join(defused(one_line(note)).split())


def _values(reason: Reason, say: Translator) -> dict[str, Value]:
    """The numbers whole, the names as they stand inside a sentence."""
    numbers = {
        "score": reason.score,
        "low": reason.low,
        "high": reason.high,
        "points": reason.points,
        "last": reason.last_points,
    }
    names = {
        "dimension": f"dimension-{reason.dimension}" if reason.dimension else None,
        "other": f"dimension-{reason.other}" if reason.other else None,
        "type": f"practice-type-{reason.drill_type}" if reason.drill_type else None,
        "layer": f"practice-layer-{reason.layer}" if reason.layer else None,
    }
    found: dict[str, Value] = {name: round(value) for name, value in numbers.items() if value is not None}
    return found | {name: inside(say(message)) for name, message in names.items() if message is not None}


def inside(name: str) -> str:
    """A name as it is written in the middle of a sentence."""
    return name[:1].lower() + name[1:]
