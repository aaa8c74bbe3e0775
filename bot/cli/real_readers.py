"""What real readers' tables are read with: their audiences, the stories they read, and what their comments say."""

import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from bot.cli.progress import EVERY_SECONDS_ELSEWHERE
from bot.cli.shared import read_draft, tell
from bot.errors import UserFacingError

if TYPE_CHECKING:
    from bot.bootstrap.application import Application
    from bot.localisation import Translator
    from evaluation.calibration.outcomes import Outcome

Heard = tuple[float, float | None]


def story_reader(file: str, locale: str) -> Callable[[str], str]:
    """Gives the text of a story by its path relative to the table. It raises UserFacingError."""
    folder = Path(file).absolute().parent
    return lambda story: read_draft(str(_named_in_table(folder, story)), locale)


def _named_in_table(folder: Path, path: str) -> Path:
    """The file that a table names. Raises UserFacingError for what is none: a pipe would be waited for without end."""
    try:
        found = folder / path
        if found.is_file():
            return found
    except (OSError, ValueError):
        pass
    raise UserFacingError(f"There is no file {path}.")


def audience_finder(application: "Application") -> Callable[[str], str | None]:
    """Gives the id of the audience that a country's code or name, or an id, means."""
    from knowledge.errors import UnknownEntryError

    known: dict[str, str | None] = {}

    def find(country: str) -> str | None:
        if country not in known:
            try:
                known[country] = application.catalogue.audience(country).id
            except UnknownEntryError:
                known[country] = None
        return known[country]

    return find


def hearing(application: "Application") -> Callable[[str, Sequence[str]], list[Heard | None]]:
    """Labels comments by the measurement of comments, several processes at once where there are many."""
    from bot.bootstrap.opening import open_labeller
    from bot.comments.labelling import cores, labelled
    from bot.comments.reading import Row
    from evaluation.comments.labels import Label

    def heard(label: Label | None) -> Heard | None:
        if label is None or not label.is_judged:
            return None
        return {"positive": 1.0, "hostile": -1.0}.get(label.stance, 0.0), float(not label.is_misreading)

    def hear(story: str, comments: Sequence[str]) -> list[Heard | None]:
        rows = (Row(number, text) for number, text in enumerate(comments, 1))
        opener = partial(open_labeller, application.settings.home, story)
        return [heard(label) for _, label in labelled(rows, opener, cores())]

    return hear


def comment_counter(application: "Application", file: str, say: "Translator") -> Callable[[str, str], "Outcome"]:
    """Gives the counts in a file of comments, by its path relative to the table and the story's text.

    It raises UserFacingError.
    """
    from bot.bootstrap.opening import open_labeller
    from bot.comments.counting import tally_of_file
    from evaluation.calibration.outcomes import Outcome

    folder = Path(file).absolute().parent

    def count(path: str, story: str) -> Outcome:
        tell(say("calibrate-reading", file=path))
        try:
            found = tally_of_file(
                _named_in_table(folder, path), say, partial(open_labeller, application.settings.home, story)
            )
        except OSError as error:
            raise UserFacingError(say("file-unreadable", file=path, reason=str(error.strerror))) from error
        stances = found.stances
        neutral = stances["neutral"] + stances["negative"]
        return Outcome(stances["positive"], neutral, stances["hostile"], found.misread)

    return count


def now_and_then(sentence: str, say: "Translator") -> Callable[[int, int], None]:
    """Tells how many of how many are done, every few seconds and at the end."""
    told = time.monotonic()

    def hear(done: int, of: int) -> None:
        nonlocal told
        if done == of or time.monotonic() - told >= EVERY_SECONDS_ELSEWHERE:
            told = time.monotonic()
            tell(say(sentence, done=done, of=of))

    return hear
