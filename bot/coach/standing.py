"""What a student reads of how far an entry has been checked. Who checked it is for staff only."""

from bot.localisation import Translator
from knowledge.entries import Entry
from knowledge.vocabulary import UNSEEN


def standing(entry: Entry, say: Translator) -> str:
    """The whole phrase, with its dates."""
    on = entry.reviewed_on.isoformat() if entry.reviewed_on else ""
    until = entry.expires_on.isoformat() if entry.expires_on else ""
    return say(f"status-{standing_key(entry)}", on=on, until=until)


def mark(entry: Entry, say: Translator) -> str:
    """The same in two or three words, where the phrase was read before."""
    return say(f"mark-{standing_key(entry)}")


def standing_key(entry: Entry) -> str:
    """Its status, or what became of its last check where that no longer counts: expired or changed.

    `authored` is what those who wrote it read against its source, and nobody else yet.
    """
    if entry.status == "retired":
        return entry.status
    if entry.lapsed is None and entry.status == "reviewed" and entry.reviewer is None:
        return "authored"
    return entry.lapsed or entry.status


def evidence(entry: Entry, say: Translator) -> str:
    """How the entry's source was seen; what was certified is no longer from memory only."""
    if entry.status == "certified" and entry.evidence in UNSEEN:
        return say("evidence-checked-since")
    return say(f"evidence-{entry.evidence}")
