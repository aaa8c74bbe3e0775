"""The terminal: whole sessions from bytes in to text out."""

import asyncio
import io
import os
from pathlib import Path

import pytest

from bot.conversation.messages import Attachment, Reply
from bot.conversation.sessions import SessionsInMemory
from bot.platforms.console_adapter import Visit, run_console
from bot.platforms.console_input import MAX_LINE, LineReader
from bot.platforms.console_screen import Screen
from bot.visible import visible
from tests.conversation.dialog import OTHER, REVISED, STORY, engine_of
from tests.fakes.fake_coach import FakeCoach
from tests.fakes.fake_log import FakeLog

READY = "1\n1\n1\n"


class Terminal:
    """One console with a log that outlives its sessions."""

    def __init__(self) -> None:
        self.log = FakeLog()
        self.coach = FakeCoach()
        self.runs = 0

    async def run(self, typed: str | bytes, *, is_tty: bool = False) -> str:
        self.runs += 1
        source = io.BytesIO(typed if isinstance(typed, bytes) else typed.encode())
        stdout = io.StringIO()
        engine = engine_of(self.coach, self.log, SessionsInMemory())
        await run_console(engine, source, stdout, is_tty=is_tty, visit=Visit("mei", f"run{self.runs}"))
        return stdout.getvalue()


async def test_a_whole_session_through_a_pipe_has_numbers_and_neither_colour_nor_prompts() -> None:
    shown = await Terminal().run(f"{READY}{STORY}\n.\n4\n/quit\nnever read")
    assert "  1 English\n  2 中文\n" in shown
    assert "[critique en us-general 26 words]" in shown
    assert "[why all en]" in shown
    assert shown.endswith("Goodbye, and happy writing.\n\n")
    assert "\x1b" not in shown
    assert "> " not in shown
    assert "1/5" not in shown


async def test_on_a_terminal_one_line_advances_in_place() -> None:
    shown = await Terminal().run(f"{READY}{STORY}\n.\n", is_tty=True)
    assert "\r\x1b[K1/5 Perception" in shown
    assert "\r\x1b[K5/5 Resonance: what stays with them…\r\x1b[K[critique" in shown
    assert "only a dot" in shown


async def test_a_draft_pasted_while_a_question_is_open_stays_one_text() -> None:
    terminal = Terminal()
    shown = await terminal.run(f"1\n1\n{STORY}\n\nA second paragraph.\n", is_tty=True)
    assert shown.count("I have kept your text.") == 1
    assert shown.count("Who are your readers?") == 2  # asked, and asked again after the paste; no line was an answer


async def test_a_draft_of_several_paragraphs_is_one_draft() -> None:
    terminal = Terminal()
    await terminal.run(f"{READY}{STORY}\n\n2 is a number\n/help is a word here\n.\n/quit\n")
    assert [text for text, _, _ in terminal.coach.history] == [f"{STORY}\n\n2 is a number\n/help is a word here"]


@pytest.mark.parametrize("is_tty", [True, False])
async def test_the_end_of_input_ends_a_draft(*, is_tty: bool) -> None:
    assert "[critique" in await Terminal().run(f"{READY}{STORY}", is_tty=is_tty)


async def test_no_input_at_all_ends_quietly_after_the_greeting() -> None:
    assert "Which language" in await Terminal().run("")


async def test_the_next_run_knows_the_student_and_saves_under_new_update_keys() -> None:
    terminal = Terminal()
    await terminal.run(f"{READY}{STORY}\n.\n")
    shown = await terminal.run(f"/revise\n{REVISED}\n.\n")
    assert "Welcome back." in shown
    assert "[from 26 to 40 words]" in shown
    keys = [logged.interaction.update_key for _, logged in terminal.log.rows]
    assert len(set(keys)) == 2
    assert keys[0].startswith("console:mei:run1:")


async def test_undecodable_bytes_and_windows_line_ends_do_no_harm() -> None:
    terminal = Terminal()
    shown = await terminal.run(b"\xff\xfe\n1\r\n1\r\n1\r\n" + STORY.encode() + b" \xe4\xb8 caf\xe9\r\n.\r\n")
    assert "[critique" in shown
    assert "\r" not in terminal.coach.history[0][0]


async def test_a_binary_paste_is_answered_with_a_sentence() -> None:
    shown = await Terminal().run(READY.encode() + b"\x00\x01\x02 binary \xff" * 50 + b"\n.\n")
    assert "not readable text" in shown


async def test_a_draft_that_is_too_long_is_answered_with_a_sentence() -> None:
    assert "longer than 50,000 characters" in await Terminal().run(READY + "many words in a line\n" * 5_000 + ".\n")


async def test_a_file_is_read_and_a_missing_one_named(tmp_path: Path) -> None:
    story = tmp_path / "my story.txt"
    story.write_text(STORY, encoding="utf-8")
    shown = await Terminal().run(f'{READY}/file {tmp_path / "gone.txt"}\n/file {tmp_path}\n/file\n/file "{story}"\n')
    assert "could not open the file gone.txt" in shown
    assert f"could not open the file {tmp_path.name}" in shown
    assert "type /file followed by its path" in shown
    assert "[critique" in shown


async def test_my_data_is_printed_in_full() -> None:
    assert f'"text": "{OTHER}"' in await Terminal().run(f"{READY}{OTHER}\n.\n/mydata\n")


async def test_ctrl_c_while_waiting_for_a_line_ends_quietly() -> None:
    reading, writing = os.pipe()
    asked = asyncio.Event()

    class Watched(io.StringIO):
        def flush(self) -> None:
            asked.set()

    engine = engine_of(FakeCoach(), FakeLog(), SessionsInMemory())
    with io.FileIO(reading) as source:
        console = run_console(engine, source, Watched(), is_tty=False, visit=Visit("mei", "run"))
        task = asyncio.create_task(console)
        await asyncio.wait_for(asked.wait(), timeout=5)
        await asyncio.sleep(0.05)
        task.cancel()
        await task
        os.close(writing)
        await asyncio.sleep(0.05)


async def test_a_reader_who_has_gone_ends_the_session_quietly() -> None:
    class Closed(io.StringIO):
        def write(self, _text: str, /) -> int:
            raise BrokenPipeError

    engine = engine_of(FakeCoach(), FakeLog(), SessionsInMemory())
    await run_console(engine, io.BytesIO(b"1\n"), Closed(), is_tty=False, visit=Visit("mei", "run"))


async def test_a_terminal_without_chinese_shows_question_marks_instead_of_failing() -> None:
    raw = io.BytesIO()
    stdout = io.TextIOWrapper(raw, encoding="ascii")
    engine = engine_of(FakeCoach(), FakeLog(), SessionsInMemory())
    await run_console(engine, io.BytesIO(b"2\n"), stdout, is_tty=False, visit=Visit("mei", "run"))
    assert b"2 ??" in raw.getvalue()


def test_a_quoted_draft_cannot_steer_the_terminal() -> None:
    assert visible("a\x1b[31mb\x07\x9bc\r\n\td") == "a[31mbc\n\td"


async def test_one_endless_line_is_cut_and_the_next_line_is_whole() -> None:
    reader = LineReader(io.BytesIO(b"x" * (MAX_LINE + 500_000) + b"\nnext\n"))
    endless, following, end = await reader.line(), await reader.line(), await reader.line()
    assert endless is not None
    assert len(endless) <= MAX_LINE + 65_536
    assert (following, end) == ("next", None)


async def test_a_line_is_given_before_the_next_one_is_typed() -> None:
    reading, writing = os.pipe()
    os.write(writing, b"first\n")
    with os.fdopen(reading, "rb") as source:
        reader = LineReader(source)
        assert await asyncio.wait_for(reader.line(), timeout=5) == "first"
        os.close(writing)
        assert await asyncio.wait_for(reader.line(), timeout=5) is None


async def test_a_source_that_fails_is_the_end_of_input() -> None:
    class Broken:
        def read(self, _size: int, /) -> bytes:
            raise OSError("terminal gone")

    assert await LineReader(Broken()).line() is None


async def test_in_a_drill_one_word_is_a_button_and_everything_else_an_answer() -> None:
    shown = await Terminal().run(f"{READY}练习\nhint\nOne line\nof two.\n.\nstop\nwords of a draft\n.\n/quit\n")
    assert "[hint 1 of D001 en]" in shown
    assert "[20 points for D001, en]" in shown
    assert "too short to be read as a draft" in shown


async def test_a_picture_is_not_printed_and_a_text_is() -> None:
    stdout = io.StringIO()
    screen = Screen(stdout, is_tty=False)
    await screen.show(Reply("The panel.", attachment=Attachment("panel.png", b"\x89PNG")))
    await screen.show(Reply("Your data.", attachment=Attachment("data.json", "{}")))
    assert stdout.getvalue() == "The panel.\n\nYour data.\n--- data.json\n{}\n\n"
