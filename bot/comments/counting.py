"""A file of comments as counts, for whoever compares a panel with what readers wrote."""

from pathlib import Path

from bot.comments.columns import Columns
from bot.comments.labelling import OpenLabeller, cores, labelled
from bot.comments.reading import CommentFile
from bot.comments.survey import EVERYONE, Survey
from bot.localisation import Translator
from evaluation.comments.telemetry import Tally


def tally_of_file(file: Path, say: Translator, open_labeller: OpenLabeller) -> Tally:
    """The counts of all its comments, without repetitions and spam.

    Raises UserFacingError for a file that holds no comments, OSError when it cannot be opened.
    """
    with file.open("rb") as stream:
        source = CommentFile(file.name, stream, say, Columns(None, None))
        survey = Survey(say, grouped=False)
        for _ in survey.take(labelled(source.rows(), open_labeller, cores())):
            pass
    return survey.groups.get(EVERYONE, Tally())
