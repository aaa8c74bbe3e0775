"""The conversation's outputs on a terminal or in a pipe."""

import shutil
from collections.abc import Iterator
from typing import TextIO

from bot.conversation.messages import Attachment, Output, Reply, StageUpdate
from bot.platforms.console_layout import folded
from bot.visible import visible

_ERASE_LINE = "\r\x1b[K"


class Screen:
    """An `Outlet` over a text stream. On a terminal the acknowledgement is one line that changes in place."""

    def __init__(self, stdout: TextIO, *, is_tty: bool) -> None:
        self._stdout = stdout
        self._is_tty = is_tty
        self._line_open = False
        self.ended = False

    async def show(self, output: Output) -> None:
        """Write the output. Raises `OSError` when nobody reads any more."""
        changes_in_place = isinstance(output, StageUpdate) or (self._is_tty and output.placeholder is not None)
        if changes_in_place:
            self._update(output.text)
        elif isinstance(output, Reply):
            self._reply(output)

    def prompt(self, text: str) -> None:
        """Invite the person to type; nothing in a pipe."""
        if self._is_tty:
            self._write(text)

    def _reply(self, reply: Reply) -> None:
        self._close_line()
        numbered = [f"  {number} {choice.label}" for number, choice in enumerate(reply.choices, start=1)]
        attached_lines = list(_readable(reply.attachment))
        self._write(self._laid_out("\n".join((reply.text, *numbered))), "\n", *attached_lines, "\n")
        self.ended = self.ended or reply.ends

    def _laid_out(self, text: str) -> str:
        return folded(text, shutil.get_terminal_size().columns) if self._is_tty else text

    def _update(self, text: str) -> None:
        if self._is_tty:
            self._write(_ERASE_LINE, text)
            self._line_open = True

    def _close_line(self) -> None:
        if self._line_open:
            self._write(_ERASE_LINE)
            self._line_open = False

    def _write(self, *parts: str) -> None:
        shown = "".join(part if part == _ERASE_LINE else visible(part) for part in parts)
        encoding = self._stdout.encoding or "utf-8"
        # A terminal that knows no Chinese shows question marks; it must not end the conversation.
        self._stdout.write(shown.encode(encoding, errors="replace").decode(encoding))
        self._stdout.flush()


def _readable(attachment: Attachment | None) -> Iterator[str]:
    if attachment is not None and isinstance(attachment.content, str):
        yield f"--- {attachment.name}\n{attachment.content}\n"
