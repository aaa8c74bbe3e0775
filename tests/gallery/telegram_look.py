"""A scene as Telegram's app shows it: bubbles, inline keyboards, a reaction as acknowledgement."""

from collections.abc import Iterator, Mapping, Sequence
from html import escape
from typing import Any

from bot.conversation.messages import Reply
from bot.jobs.ports import Parcel
from bot.platforms.telegram_adapter.keyboards import keyboard, settled
from bot.platforms.telegram_adapter.messenger import SEEN
from bot.platforms.telegram_adapter.rendering import parcels_of
from tests.gallery.markup import div, element, picture, with_bold
from tests.gallery.scenes import Scene, Turn


def drawn(scene: Scene) -> str:
    """The messages of the scene from top to bottom, as HTML."""
    if scene.group:
        return "".join(_in_group(scene))
    return "".join(part for number, turn in enumerate(scene.turns) for part in _turn(turn, _next(scene, number)))


def _next(scene: Scene, number: int) -> str | None:
    """The button that is pressed after this turn."""
    return scene.turns[number + 1].pressed if number + 1 < len(scene.turns) else None


def _in_group(scene: Scene) -> Iterator[str]:
    for turn in scene.turns:
        yield _sent(turn.line)
    for line in scene.public:
        yield div("row", div("bubble", element("p", escape(line))))
    if any(turn.replies for turn in scene.turns):
        yield div("divider", "Attune")
    for turn in scene.turns:
        yield from _answers(turn.replies, None)


def _turn(turn: Turn, pressed_next: str | None) -> Iterator[str]:
    if turn.pressed is None:
        yield _sent(turn.line)
    yield from _answers(turn.replies, pressed_next)


def _sent(line: str) -> str:
    return div("row mine", div("bubble", element("p", escape(line)), div("reaction", SEEN)))


def _answers(replies: Sequence[Reply], pressed: str | None) -> Iterator[str]:
    for reply in replies:
        for parcel in parcels_of(reply):
            yield div("row", div("message", div("bubble", *_inside(parcel)), *_buttons(parcel.payload, pressed)))


def _inside(parcel: Parcel) -> Iterator[str]:
    payload = parcel.payload
    if "text" in payload:
        yield element("p", with_bold(payload["text"], payload["bold"]))
    elif "photo" in payload:
        yield picture(parcel.file or b"", payload["caption"])
        yield element("p", escape(payload["caption"]), "caption")
    else:
        yield div("file", escape(payload["document"]))


def _buttons(payload: Mapping[str, Any], pressed: str | None) -> Iterator[str]:
    """The keyboard; of an answered question only the button that was pressed."""
    rows = payload.get("buttons") or []
    left = settled(keyboard(payload), pressed) if pressed is not None else None
    shown = [[left]] if left is not None and any(pressed == one[0] for row in rows for one in row) else rows
    for row in shown:
        yield div("keys", *(div("key", escape(label)) for _, label in row))
