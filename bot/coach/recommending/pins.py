"""What a teacher put first."""

from bot.coach.recommending.meetings import has_done
from bot.coach.recommending.pupil import Pupil, Reason
from knowledge.entries import Entry


def is_first(entry: Entry, pupil: Pupil, *, until_answered: bool = False) -> bool:
    """Whether a pin of the entry holds: until it was seen or, of what asks for an answer, answered."""
    pin = pupil.pin(entry.id)
    return pin is not None and not has_done(pin, pupil.met, by_answering=until_answered)


def put_first(entry: Entry, pupil: Pupil) -> Reason:
    """The reason, with the teacher's note."""
    pin = pupil.pin(entry.id)
    return Reason(basis="pinned", note=pin.note if pin else None)
