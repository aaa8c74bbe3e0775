"""The child process: alone, watched, and never blamed on the document when it is our own fault."""

import resource
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest

from knowledge.ingest import worker
from knowledge.ingest.limits import CHILD_MEMORY_BYTES, DRAFT, Limits
from knowledge.ingest.problems import Reason, UnreadableDocument
from knowledge.ingest.sandbox import Kind, read_in_child
from tests.knowledge.made_files import docx_of


@pytest.fixture
def interpreter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A script that stands in for the interpreter of the child."""
    script = tmp_path / "interpreter"
    script.touch(mode=0o755)
    monkeypatch.setattr(sys, "executable", str(script))
    return script


def test_the_child_sees_nothing_of_the_parents_environment(interpreter: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ATTUNE_TELEGRAM_TOKEN", "secret")
    interpreter.write_text("""#!/bin/sh\nprintf '{"text": "[%s]"}' "$ATTUNE_TELEGRAM_TOKEN"\n""", encoding="utf-8")
    assert read_in_child(Kind.PDF, b"") == "[]"


def test_a_child_that_spins_is_ended(interpreter: Path) -> None:
    interpreter.write_text("#!/bin/sh\nwhile :; do :; done\n", encoding="utf-8")
    started = time.perf_counter()
    with pytest.raises(UnreadableDocument, match=Reason.HEAVY):
        read_in_child(Kind.PDF, b"x" * 1_000_000, seconds=0.3)
    assert time.perf_counter() - started < 1


PAGES = "for page in 1 2 3 4 5 6; do sleep 0.1; printf '{\"page\": %s}\\n' $page; done; "


def test_every_page_that_is_read_earns_a_little_time(interpreter: Path) -> None:
    interpreter.write_text(f'#!/bin/sh\n{PAGES} printf \'{{"text": "long"}}\'\n', encoding="utf-8")
    patient = replace(DRAFT, page_seconds=0.3, most_seconds=10.0)
    heard: list[int] = []
    assert read_in_child(Kind.PDF, b"", patient, seconds=0.4, on_page=heard.append) == "long"
    assert heard == [1, 2, 3, 4, 5, 6]
    with pytest.raises(UnreadableDocument, match=Reason.HEAVY):
        read_in_child(Kind.PDF, b"", seconds=0.4)


def test_pages_that_were_quick_do_not_let_one_page_take_long(interpreter: Path) -> None:
    interpreter.write_text(f"#!/bin/sh\n{PAGES} while :; do :; done\n", encoding="utf-8")
    started = time.perf_counter()
    with pytest.raises(UnreadableDocument, match=Reason.HEAVY):
        read_in_child(Kind.PDF, b"", replace(DRAFT, page_seconds=9.0, most_seconds=60.0), seconds=0.5)
    assert time.perf_counter() - started < 2


def test_all_pages_together_have_an_end(interpreter: Path) -> None:
    interpreter.write_text("#!/bin/sh\nwhile :; do sleep 0.05; printf '{\"page\": 9}\\n'; done\n", encoding="utf-8")
    started = time.perf_counter()
    with pytest.raises(UnreadableDocument, match=Reason.HEAVY):
        read_in_child(Kind.PDF, b"", replace(DRAFT, page_seconds=9.0, most_seconds=0.6), seconds=0.5)
    assert time.perf_counter() - started < 2


def test_a_child_that_the_system_stops_means_a_heavy_document(interpreter: Path) -> None:
    interpreter.write_text("#!/bin/sh\nkill -SEGV $$\n", encoding="utf-8")
    with pytest.raises(UnreadableDocument, match=Reason.HEAVY):
        read_in_child(Kind.PDF, b"")


def test_a_child_that_cannot_start_is_not_the_documents_fault(interpreter: Path) -> None:
    interpreter.write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
    with pytest.raises(RuntimeError, match="exit code 1"):
        read_in_child(Kind.PDF, b"")


def test_the_child_is_found_from_any_directory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "json.py").write_text("raise SystemExit(9)", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert read_in_child(Kind.DOCX, docx_of("words")) == "words"


def test_the_worker_limits_its_own_memory() -> None:
    code = (
        "import resource; from knowledge.ingest import worker; worker.main('.pdf'); "
        "print(resource.getrlimit(resource.RLIMIT_AS)[0])"
    )
    done = subprocess.run([sys.executable, "-c", code], input=b"", capture_output=True, check=True)  # noqa: S603
    assert done.stdout.decode().endswith(f"{CHILD_MEMORY_BYTES}\n")
    assert resource.getrlimit(resource.RLIMIT_AS)[0] != CHILD_MEMORY_BYTES


@pytest.mark.parametrize(
    ("error", "reason"),
    [(MemoryError(), Reason.HEAVY), (RecursionError(), Reason.HEAVY), (KeyError("/Root"), Reason.DAMAGED)],
)
def test_whatever_a_parser_raises_becomes_a_reason(
    error: Exception, reason: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(_content: bytes, _limits: Limits, _on_page: worker.OnPage) -> str:
        raise error

    monkeypatch.setitem(worker._READERS, Kind.PDF, fails)  # noqa: SLF001 - a parser that fails on demand
    assert worker.answer(Kind.PDF, b"") == {"problem": reason}
