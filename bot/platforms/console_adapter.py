"""The terminal as a platform: lines in, text out. Used by `attune chat`, also with piped input."""

import asyncio
from itertools import count
from pathlib import Path
from typing import NamedTuple, TextIO

from bot.conversation import vocabulary
from bot.conversation.engine import Engine
from bot.conversation.messages import Document, Expectation, Incoming, SessionKey
from bot.platforms.console_input import Bytes, LineReader
from bot.platforms.console_screen import Screen

PLATFORM = "console"
_END_OF_DRAFT = "."
_PROMPT = "> "
_CONTINUED = "… "
# More than any draft; the rest of a larger file is not read, the conversation says that it is too long.
_MAX_FILE_BYTES = 2_000_000
_MAX_DRAFT_CHARACTERS = 60_000
_PASTE_SECONDS = 0.05


class Visit(NamedTuple):
    """One run of the console: whose, and an id of this run, so that update ids never repeat."""

    user: str
    run_id: str


async def run_console(engine: Engine, stdin: Bytes, stdout: TextIO, *, is_tty: bool, visit: Visit) -> None:
    """Talk until the person quits, the input ends or Ctrl-C cancels the task; all three return quietly."""
    console = _Console(engine, LineReader(stdin), Screen(stdout, is_tty=is_tty), visit, is_tty=is_tty)
    try:
        await console.talk()
    except BrokenPipeError:
        return
    except asyncio.CancelledError:
        # `asyncio.run` turns Ctrl-C into a cancellation: ending the chat is what was asked for.
        console.leave()


class _Console:
    def __init__(self, engine: Engine, lines: LineReader, screen: Screen, visit: Visit, *, is_tty: bool) -> None:
        self._engine = engine
        self._is_tty = is_tty
        self._lines = lines
        self._screen = screen
        self._key = SessionKey(PLATFORM, chat=visit.user, user=visit.user)
        self._run_id = visit.run_id
        self._numbers = count(1)
        self._expected = Expectation(draft=False, choices=0, locale="en")

    async def talk(self) -> None:
        await self._send(text="/start")
        while not self._screen.ended:
            self._screen.prompt(_PROMPT)
            line = await self._lines.line()
            if line is None:
                self._screen.prompt("\n")
                return
            await self._take(line)

    def leave(self) -> None:
        self._screen.prompt("\n")

    async def _take(self, line: str) -> None:
        typed = line.strip()
        if typed == "/file" or typed.startswith("/file "):
            await self._send_file(typed.removeprefix("/file").strip())
        elif typed.startswith("/") or self._is_choice(typed) or self._is_word(typed):
            await self._send(text=line)
        elif not self._expected.draft:
            await self._send(text=await self._whole_paste(line))
        elif typed:
            await self._send(text=await self._rest_of_draft(line))

    def _is_choice(self, typed: str) -> bool:
        return typed.isdecimal() and len(typed) < 4 and 1 <= int(typed) <= self._expected.choices

    def _is_word(self, typed: str) -> bool:
        """Whether the line means a command or, in a drill, a button: nobody should have to end it with a dot."""
        if vocabulary.parse_command(typed) is not None:
            return True
        return self._expected.drill and vocabulary.parse_drill_word(typed) is not None

    async def _whole_paste(self, first: str) -> str:
        """A draft pasted while a question is open stays one text: its lines are no answers."""
        lines, size = [first], len(first)
        while self._is_tty and size <= _MAX_DRAFT_CHARACTERS and await self._lines.more_within(_PASTE_SECONDS):
            line = await self._lines.line() or ""
            lines.append(line)
            size += len(line)
        return "\n".join(lines)

    async def _rest_of_draft(self, first: str) -> str:
        if first.strip() == _END_OF_DRAFT:
            return ""
        lines, size = [first], len(first)
        translator = self._engine.flow.guide.translators[self._expected.locale]
        self._screen.prompt(f"{translator('console-draft-hint')}\n")
        while True:
            self._screen.prompt(_CONTINUED)
            line = await self._lines.line()
            if line is None or line.strip() == _END_OF_DRAFT:
                return "\n".join(lines)
            if size <= _MAX_DRAFT_CHARACTERS:
                lines.append(line)
                size += len(line)

    async def _send_file(self, path: str) -> None:
        if not path:
            await self._send(text="/file")
            return
        await self._send(document=await asyncio.to_thread(_document, path))

    async def _send(self, text: str | None = None, document: Document | None = None) -> None:
        update_id = f"{self._run_id}:{next(self._numbers)}"
        incoming = Incoming(self._key, update_id, text=text, document=document)
        self._expected = await self._engine.handle(incoming, self._screen)


def _document(typed: str) -> Document:
    """The file at a path as typed, quotes and ~ included; without content when it cannot be opened."""
    path = Path(typed.strip("\"'"))
    try:
        with path.expanduser().open("rb") as file:
            return Document(path.name, file.read(_MAX_FILE_BYTES))
    except (OSError, RuntimeError, ValueError):
        return Document(path.name or typed, None)
