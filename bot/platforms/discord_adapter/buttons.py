"""Choices as Discord's buttons or menus, and whose choice a pressed one is.

Nothing of them is kept in memory: the id of a component says everything, also after a restart.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from bot.conversation.messages import Choice
from bot.platforms.columns import columns
from bot.platforms.graphemes import shortened

_ROWS = 5
_BUTTONS = 10
_IN_ROW = 5
_LABEL = 80
_ROW_COLUMNS, _PADDING = 36, 3
"""About what a phone shows side by side, and what the frame of each button takes of it."""
_MENU_OPTIONS = 25
MENU_LABEL = 100
"""Characters that a menu or a list of suggestions takes of an option."""
_ACTION_ROW, _BUTTON, _MENU = 1, 2, 3
_GREY = 2
_WRITE = "attune-write"
_WRITING = re.compile(rf"{_WRITE}(?:@(?P<owner>\d{{1,20}}))?")
_PRESSED = re.compile(r"attune:(?P<choice>.{1,32}?)(?:@(?P<owner>\d{1,20}))?")
_CHOSEN = re.compile(r"attune-menu:\d(?:@(?P<owner>\d{1,20}))?")


@dataclass(frozen=True, slots=True)
class Press:
    """A choice that was pressed, None for the wish to write. `owner` is the user whom the message was for, if any."""

    choice: str | None
    owner: str | None


def components(choices: Sequence[Choice], owner: str | None = None, prompt: str | None = None) -> list[dict[str, Any]]:
    """Buttons for up to ten short choices, short ones side by side; otherwise menus of 25 choices each.

    More than fit are left out: no reply offers as many. `owner` is named where others see the message. `prompt` is the
    label of a button above all others that opens a form to write in.
    """
    whose = f"@{owner}" if owner is not None else ""
    writing = open_button(prompt, f"{_WRITE}{whose}") if prompt is not None else []
    space = _ROWS - len(writing)
    rows = _rows(choices)
    if len(choices) > _BUTTONS or len(rows) > space or any(len(one.label) > _LABEL for one in choices):
        parts = [choices[at : at + _MENU_OPTIONS] for at in range(0, len(choices), _MENU_OPTIONS)][:space]
        return [*writing, *(_row([_menu(part, f"attune-menu:{number}{whose}")]) for number, part in enumerate(parts))]
    return [*writing, *(_row([_button(one, f"attune:{one.id}{whose}") for one in row]) for row in rows)]


def pressed(custom_id: str, values: Sequence[str] = ()) -> Press | None:
    """What the press of a component means; None when it is none of a conversation's. `values` are a menu's."""
    button = _PRESSED.fullmatch(custom_id)
    if button is not None:
        return Press(button["choice"], button["owner"])
    writing = _WRITING.fullmatch(custom_id)
    if writing is not None:
        return Press(None, writing["owner"])
    menu = _CHOSEN.fullmatch(custom_id)
    return Press(values[0], menu["owner"]) if menu is not None and values else None


def open_button(label: str, custom_id: str) -> list[dict[str, Any]]:
    """One row with one button that stands out."""
    return [_row([{"type": _BUTTON, "style": 1, "label": label[:_LABEL], "custom_id": custom_id}])]


def _rows(choices: Sequence[Choice]) -> list[list[Choice]]:
    rows: list[list[Choice]] = []
    for choice in choices:
        together = [*rows[-1], choice] if rows else [choice]
        if rows and len(together) <= _IN_ROW and sum(_PADDING + columns(one.label) for one in together) <= _ROW_COLUMNS:
            rows[-1] = together
        else:
            rows.append([choice])
    return rows


def _row(items: list[dict[str, Any]]) -> dict[str, Any]:
    return {"type": _ACTION_ROW, "components": items}


def _button(choice: Choice, custom_id: str) -> dict[str, Any]:
    return {"type": _BUTTON, "style": _GREY, "label": choice.label, "custom_id": custom_id}


def _menu(choices: Sequence[Choice], custom_id: str) -> dict[str, Any]:
    options = [{"label": shortened(one.label, MENU_LABEL), "value": one.id} for one in choices]
    return {"type": _MENU, "custom_id": custom_id, "options": options}
