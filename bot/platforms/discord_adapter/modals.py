"""Forms to paste a long text into. What is sent is recognised by the form's id, also after a restart."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import discord

from bot.localisation import Translator

TEXT = "attune-draft"
"""What is sent with it is a text as any other."""
ANSWER = "attune-answer:"
"""With the choice that opens the exercise."""
_LONGEST = 4_000
"""Characters that Discord allows in a text field."""


def draft_form(say: Translator) -> discord.ui.Modal:
    """A form for a draft."""
    return _form(TEXT, say("form-draft"), say("form-draft-label"), say("form-draft-hint"))


def text_form(say: Translator) -> discord.ui.Modal:
    """A form for whatever the conversation waits for."""
    return _form(TEXT, say("form-text"), say("form-text-label"), say("form-text-hint"))


def answer_form(say: Translator, choice: str) -> discord.ui.Modal:
    """A form for the answer to an exercise of a practice ground."""
    return _form(f"{ANSWER}{choice}", say("form-answer"), say("form-answer-label"), say("form-answer-hint"))


def text_in(data: Mapping[str, Any]) -> str:
    """The text that was sent with a form."""
    return next(_values(data.get("components", ())), "")


def _form(custom_id: str, title: str, label: str, hint: str) -> discord.ui.Modal:
    form = discord.ui.Modal(title=title, custom_id=custom_id)
    style = discord.TextStyle.paragraph
    field: discord.ui.TextInput[discord.ui.Modal] = discord.ui.TextInput(
        style=style, custom_id="text", placeholder=hint, max_length=_LONGEST
    )
    form.add_item(discord.ui.Label(text=label, component=field))
    return form


def _values(components: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    for component in components:
        if "value" in component:
            yield str(component["value"])
        yield from _values(component.get("components", ()))
        if "component" in component:
            yield from _values([component["component"]])
