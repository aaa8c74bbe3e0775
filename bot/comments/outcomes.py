"""What real comments say, as shares: for whoever compares a forecast or a panel with what readers did."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from bot.comments.columns import Columns
from bot.comments.figures import GroupFigures, group_figures
from bot.comments.labelling import OpenLabeller, cores, labelled
from bot.comments.reading import CommentFile
from bot.comments.survey import Survey
from bot.localisation import Translator

OpenForStory = Callable[[str | None], OpenLabeller]
"""Gives what opens a labeller for a story, or for none."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """Shares (0 to 1) of the `n` judged comments of one group.

    `positive`, `neutral`, `negative` and `hostile` sum to 1; `misread` is apart from them. All are 0 where n is 0.
    """

    group: str
    n: int
    positive: float
    neutral: float
    negative: float
    hostile: float
    misread: float


def outcome(group: GroupFigures) -> Outcome:
    """The shares of one group."""
    n = group.judged
    shares = {stance: times / n if n else 0.0 for stance, times in group.stances.items()}
    return Outcome(group.name, n, **shares, misread=group.misread / n if n else 0.0)


def outcomes(survey: Survey) -> tuple[Outcome, ...]:
    """The shares of each group, in the file's order."""
    return tuple(outcome(group_figures(name, tally)) for name, tally in survey.groups.items())


def outcomes_of_file(
    file: Path, say: Translator, open_labeller: OpenForStory, *, story: str | None = None, group: str | None = None
) -> tuple[Outcome, ...]:
    """The shares in a file of comments that answer a story; one group "all" without a group column.

    Raises UserFacingError for a file that holds no comments, OSError when it cannot be opened.
    """
    with file.open("rb") as stream:
        source = CommentFile(file.name, stream, say, Columns(None, group))
        survey = Survey(say, grouped=group is not None, story=story)
        for _ in survey.take(labelled(source.rows(), open_labeller(story), cores())):
            pass
    return outcomes(survey)
