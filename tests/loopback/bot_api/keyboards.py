"""Inline keyboards: what may be sent."""

from typing import Any

from tests.loopback.bot_api.refusals import bad_request

MAX_CALLBACK_BYTES = 64
_MAX_BUTTONS = 100
_MAX_BYTES = 10_240
_ACTIONS = ("callback_data", "url", "web_app", "login_url", "switch_inline_query", "copy_text", "pay")


def checked(markup: object) -> dict[str, Any] | None:
    """The inline keyboard as it is kept, None when it has no button; raises `Refusal`. Other markup is not played."""
    if markup is None:
        return None
    if not isinstance(markup, dict):
        raise bad_request("object expected as reply markup")
    if "inline_keyboard" not in markup:
        raise NotImplementedError("this server knows inline keyboards only")
    rows = markup["inline_keyboard"]
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise bad_request('field "inline_keyboard" must be an Array of Arrays')
    buttons = [button for row in rows for button in row]
    size = sum(_size(button) for button in buttons)
    if len(buttons) > _MAX_BUTTONS or size > _MAX_BYTES:
        raise bad_request("reply markup is too long")
    return {"inline_keyboard": [row for row in rows if row]} if buttons else None


def _size(button: dict[str, Any]) -> int:
    text = button.get("text")
    if not isinstance(text, str) or not text.strip():
        raise bad_request("inline keyboard button text must be non-empty")
    data = button.get("callback_data")
    if not any(button.get(action) for action in _ACTIONS):
        raise bad_request("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")
    length = len(data.encode()) if isinstance(data, str) else 0
    if length > MAX_CALLBACK_BYTES:
        raise bad_request("BUTTON_DATA_INVALID")
    return len(text.encode()) + length
