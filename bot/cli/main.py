"""The root of the command line. One place turns errors into one line and an exit code."""

import gc
import io
import os
import sys
from typing import NoReturn

from cyclopts import App, CycloptsError

from bot.errors import AttuneError, ConfigError, UserFacingError
from bot.visible import one_line
from knowledge.errors import KnowledgeError, MoveRefusedError, UnknownEntryError

INTERRUPTED = 130
# One BLAS thread: the vectors are small, and with a second one a busy core stalls every product for 0.3 s.
BLAS_THREADS = ("OPENBLAS_NUM_THREADS", "1")
ALLOCATIONS_BEFORE_COLLECTING = 100_000
"""Python's 700 would have it look for garbage hundreds of times among modules that are only being imported."""

app = App(
    name="attune",
    help="Write for readers of another culture: critique, practice and a log of every scored draft.",
    result_action="return_value",
)
# Said here as well, since a list of commands that read their own descriptions would import them all.
app.command("bot.cli.critique:critique", name="critique", help="Critique a draft for an overseas audience.")
app.command(
    "bot.cli.chat:chat",
    name="chat",
    help="Chat with Attune in this terminal: paste a draft, read the critique, revise, see your progress.\n\n"
    "Type /help in the chat for everything it understands.",
)
app.command(
    "bot.cli.run:run",
    name="run",
    help="Run the bots until Ctrl-C: those named, or every one that has a token.\n\n"
    "What happens is told on standard error, nothing of what people write. "
    "A bot that cannot be started stops no other.",
)
app.command(
    "bot.cli.demo:demo",
    name="demo",
    help="Show the main job on example drafts: critiques for two audiences, a revision, its readers, the log exported."
    "\n\n"
    "Needs no key and no network. Writes only into the folder `demo` of the home folder.",
)
app.command(
    "bot.cli.comments:comments",
    name="comments",
    help="Measure real comments: resonance, friction, misreading and consensus, with intervals.",
)
app.command(
    "bot.cli.panel:panel",
    name="panel",
    help="Let a simulated panel of readers react to a draft: who differs and why, figures, voices, and their limits.",
)
app.command(
    "bot.cli.compare:compare",
    name="compare",
    help="Compare the same story in several forms: official text, video script, storyboard, 360° script or any other.",
)
app.command(
    "bot.cli.fidelity:fidelity",
    name="fidelity",
    help="Compare simulated with real readers: agreement, bias, spread, noise ceiling; no ranking where spread fails.",
)
app.command(
    "bot.cli.calibrate:calibrate",
    name="calibrate",
    help="Fit a class's panel to comments on its published posts: versioned, reversible, before and after shown.",
)
app.command(
    "bot.cli.export:export",
    name="export",
    help="Write every scored draft, answered drill or forecast to a file. Learners appear under a pseudonym.",
)
app.command(
    "bot.cli.audiences:audiences",
    name="audiences",
    help="List the audiences one can write for, or show what is known of one.",
)
app.command(
    "bot.cli.practice:practice_app",
    name="practice",
    help="What to practise next, and what a teacher puts first or keeps away in a class.",
)
app.command(
    "bot.cli.rubric:rubric",
    name="rubric",
    help="Show the rubric in force, or the one that a class's file would make.",
)
app.command(
    "bot.cli.knowledge:knowledge_app",
    name="knowledge",
    help="What Attune knows: audiences, terms, phrases, cases, constructs, drills, resources; who has checked it.",
)
app.command(
    "bot.cli.classes:class_app",
    name="class",
    help="Classes, and the codes with which students join them from the chat.",
)
app.command(
    "bot.cli.letters:letters_app",
    name="letters",
    help="Answers that could not be delivered: list them, drop them.",
)
app.command("bot.cli.database:database_app", name="db", help="Look after the log's database.")


def main() -> NoReturn:
    """Run a command and leave with its exit code: 0 done, 2 bad input, 3 something of ours cannot be used."""
    os.environ.setdefault(*BLAS_THREADS)
    _write_what_cannot_be_written()
    gc.set_threshold(ALLOCATIONS_BEFORE_COLLECTING)
    code = run(sys.argv[1:])
    gc.freeze()  # or the interpreter searches the whole memory for garbage before it gives all of it back anyway
    sys.exit(code)


def _write_what_cannot_be_written() -> None:
    """A question mark for each character that the output's encoding lacks, as a pipe's on Chinese Windows does."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def run(arguments: list[str]) -> int:
    """Run a command; returns the exit code and prints one line on standard error when it is not 0."""
    try:
        app(arguments, exit_on_error=False, print_error=False)
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        # Whoever read our output has enough; a second error at exit would only confuse.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except Exception as error:  # noqa: BLE001 - the one handler: a person sees one line, never a traceback
        message, code = _told(error)
        print(f"attune: {one_line(message)}", file=sys.stderr)  # noqa: T201 - the command line's own voice
        return code
    return 0


def _told(error: Exception) -> tuple[str, int]:
    """What to say of an error, and the exit code that goes with it."""
    if isinstance(error, CycloptsError):
        return " ".join(str(error).split()), UserFacingError.exit_code
    if isinstance(error, AttuneError):
        return str(error), error.exit_code
    if isinstance(error, UnknownEntryError | MoveRefusedError):
        return str(error), UserFacingError.exit_code
    if isinstance(error, KnowledgeError):
        return str(error), ConfigError.exit_code
    return _unexpected(error), AttuneError.exit_code


def _unexpected(error: Exception) -> str:
    import secrets

    import structlog

    reference = secrets.token_hex(4)
    log = structlog.wrap_logger(structlog.PrintLogger(sys.stderr))
    # Only the kind of the error: its message may hold words of a draft.
    log.error("command_failed", reference=reference, error=type(error).__name__, where=_where(error))
    return f"Something went wrong that should not have (reference {reference}); nothing was lost."


def _where(error: Exception) -> str:
    frame = error.__traceback__
    while frame is not None and frame.tb_next is not None:
        frame = frame.tb_next
    if frame is None:
        return "unknown"
    return f"{frame.tb_frame.f_globals.get('__name__', '?')}:{frame.tb_lineno}"
