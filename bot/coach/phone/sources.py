"""What a critique leans on, for a phone: each note in a line or two, each source named once."""

from collections.abc import Callable

from bot.coach.critique import Critique
from bot.coach.remarks import shortened
from bot.coach.render import brief
from bot.coach.standing import evidence, standing
from bot.localisation import Translator

_NOTE = 90
"""Characters of a note, which has been read in the critique; two to three lines."""


def render_sources(critique: Critique, say: Translator, name_source: Callable[[str], str]) -> str:
    """Every note cited with its evidence and its status, then the titles of all their sources."""
    if not critique.notes:
        return say("render-no-sources")
    notes = [
        "\n".join(
            (
                say("phone-note", id=entry.id, sources=say("list-comma").join(entry.sources)),
                shortened(brief(entry, critique.locale), _NOTE),
                say("phone-standing", evidence=evidence(entry, say), status=standing(entry, say)),
            )
        )
        for entry in critique.notes
    ]
    names = dict.fromkeys(name for entry in critique.notes for name in entry.sources)
    titles = "\n".join([say("phone-sources"), *(f"{name} {name_source(name)}" for name in names)])
    return "\n\n".join([say("render-sources"), *notes, titles])
