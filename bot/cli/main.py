"""The root of the command line. One place turns errors into one line and an exit code."""

import os
import sys
from typing import NoReturn

from cyclopts import App, CycloptsError

from bot.errors import AttuneError

app = App(
    name="attune",
    help="Write for readers of another culture: critique, practice and a log of every scored draft.",
    result_action="return_value",
)
app.command("bot.cli.critique:critique", name="critique")
app.command("bot.cli.chat:chat", name="chat")
app.command("bot.cli.demo:demo", name="demo")
app.command("bot.cli.export:export", name="export")
app.command("bot.cli.audiences:audiences", name="audiences")
app.command("bot.cli.knowledge:knowledge_app", name="knowledge")
app.command("bot.cli.database:database_app", name="db")


def main() -> NoReturn:
    """Run a command and leave with its exit code: 0 done, 2 bad input, 3 something of ours cannot be used."""
    sys.exit(run(sys.argv[1:]))


def run(arguments: list[str]) -> int:
    """Run a command; returns the exit code and prints one line on standard error when it is not 0."""
    try:
        app(arguments, exit_on_error=False, print_error=False)
    except CycloptsError as error:
        return _complain(_first_line(error), 2)
    except AttuneError as error:
        return _complain(str(error), error.exit_code)
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        # Whoever read our output has enough; a second error at exit would only confuse.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as error:  # noqa: BLE001 - the last handler: a user sees one line, the operator an id to look for
        return _complain(_unexpected(error), 1)
    return 0


def _complain(message: str, code: int) -> int:
    print(f"attune: {message}", file=sys.stderr)  # noqa: T201
    return code


def _first_line(error: CycloptsError) -> str:
    return " ".join(str(error).split())


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
