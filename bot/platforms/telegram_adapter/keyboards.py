"""Choices as buttons below a message: two short ones in a row, a long one alone."""

from collections.abc import Mapping, Sequence
from typing import Any

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.conversation.messages import Choice
from bot.platforms.columns import columns
from bot.platforms.graphemes import shortened

SHORT_COLUMNS = 18
"""What half a phone's width shows; a Chinese character takes two columns."""
LONGEST_LABEL = 64
MOST_BUTTONS = 100
"""Of one message (Bot API: REPLY_MARKUP_TOO_LONG beyond)."""
CHOSEN = "✓ "
# One answer settles these questions; all other buttons stay of use after they were pressed.
_QUESTIONS = ("lang:", "consent:", "aud:", "kind:", "forget:", "fc:")

Row = list[list[str]]
"""Buttons beside each other, as [id, label]."""


def rows_of(choices: Sequence[Choice]) -> list[Row]:
    """The buttons row by row, as JSON."""
    rows: list[Row] = []
    has_room = False
    for choice in choices[:MOST_BUTTONS]:
        button = [choice.id, shortened(" ".join(choice.label.split()), LONGEST_LABEL) or choice.id]
        is_short = columns(button[1]) <= SHORT_COLUMNS
        if is_short and has_room:
            rows[-1].append(button)
            has_room = False
        else:
            rows.append([button])
            has_room = is_short
    return rows


def keyboard(payload: Mapping[str, Any]) -> InlineKeyboardMarkup | None:
    """The keyboard of a payload; None where it has no buttons."""
    rows = payload.get("buttons") or []
    if not rows:
        return None
    return InlineKeyboardMarkup(
        [[InlineKeyboardButton(label, callback_data=choice) for choice, label in row] for row in rows]
    )


def link_of(choices: Sequence[Choice]) -> list[str] | None:
    """A drill among these choices, as [label, what a link into the private chat asks for]; None without one."""
    found = ([one.label, f"drill_{one.id.rpartition(':')[2]}"] for one in choices if one.id.startswith("drill:"))
    return next(found, None)


def settled(markup: InlineKeyboardMarkup | None, pressed: str) -> list[str] | None:
    """The one button, as [id, label], that stays of a question once it is answered; None for anything else."""
    if markup is None or not pressed.startswith(_QUESTIONS):
        return None
    buttons = [button for row in markup.inline_keyboard for button in row]
    label = next((button.text for button in buttons if button.callback_data == pressed), None)
    if label is None or (len(buttons) == 1 and label.startswith(CHOSEN)):
        return None
    return [pressed, f"{CHOSEN}{label.removeprefix(CHOSEN)}"]
