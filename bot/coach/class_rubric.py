"""Reading a class's own rubric from its file; what is wrong with it is said in the reader's language."""

from pathlib import Path

import yaml

from bot.errors import UserFacingError
from bot.localisation import Translator
from evaluation.override import OverrideError, override
from evaluation.rubric import Rubric

MOST_BYTES = 100_000


def read_class_rubric(path: Path, say: Translator) -> Rubric:
    """The standard rubric with the file's changes. Raises UserFacingError with one sentence that names the file."""
    file = path.name
    try:
        with path.open("rb") as opened:
            content = opened.read(MOST_BYTES + 1)
    except OSError as error:
        raise UserFacingError(say("rubric-no-file", file=file)) from error
    if len(content) > MOST_BYTES:
        raise UserFacingError(say("rubric-too-long", file=file, most=MOST_BYTES // 1000))
    try:
        changes = yaml.load(content, yaml.CSafeLoader)
        return override(changes)
    except (yaml.YAMLError, UnicodeDecodeError, RecursionError) as error:
        raise UserFacingError(say("rubric-no-yaml", file=file)) from error
    except OverrideError as error:
        raise UserFacingError(say(f"rubric-{error.reason}", file=file, **error.values)) from error
