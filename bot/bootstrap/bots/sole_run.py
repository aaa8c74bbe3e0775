"""One `attune run` at a time in a home folder: two would answer the same people, each without knowing of the other."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bot.errors import ConfigError
from bot.localisation import Translator


@contextmanager
def alone_in(home: Path, say: Translator) -> Iterator[None]:
    """Holds the home's lock inside the block. Raises ConfigError when another process has it, or none can be made."""
    from knowledge.locking import LockHeldError, holding

    held = holding(home / "run.lock", 0.0, lambda: None)
    try:
        held.__enter__()
    except LockHeldError:
        raise ConfigError(say("run-second", home=str(home.resolve()))) from None
    except OSError as error:
        raise ConfigError(say("run-home", home=str(home.resolve()), why=error.strerror or "")) from None
    try:
        yield
    finally:
        held.__exit__(None, None, None)
