"""From a table's rows to real readers' reactions: what cannot be used is counted and named."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from bot.coach.fidelity.reactions import PROBLEMS, BadRowError, Layout, Reaction, reaction_of
from bot.errors import UserFacingError

ReadStory = Callable[[str], str]
"""The text of a story, by its path relative to the table. Raises UserFacingError."""
Heard = tuple[float, float | None]
"""A comment's stance (1, 0 or -1) and whether its writer understood (1 or 0; None where that cannot be told)."""
Hear = Callable[[str, Sequence[str]], Sequence[Heard | None]]
"""Labels comments on a story's text; None for a comment that cannot be judged."""


@dataclass(frozen=True, slots=True)
class BadRow:
    """A row that is not used: the line of the file, what is wrong, and the cell at fault."""

    line: int
    problem: str
    shown: str


@dataclass(frozen=True)
class Intake:
    """The reactions in the file's order, the stories' texts by path, and the rows left out."""

    reactions: tuple[Reaction, ...]
    stories: Mapping[str, str]
    bad: tuple[BadRow, ...]
    heard: int
    """Reactions whose stance was told from a comment."""

    def bad_by_problem(self) -> dict[str, tuple[BadRow, ...]]:
        """The rows left out, by problem, in the order of PROBLEMS."""
        found = {name: tuple(row for row in self.bad if row.problem == name) for name in PROBLEMS}
        return {name: rows for name, rows in found.items() if rows}


def taken_in(
    rows: Iterable[tuple[int, Mapping[str, str]]], layout: Layout, read_story: ReadStory, hear: Hear
) -> Intake:
    """What the rows, each with its line, say."""
    stories: dict[str, str | None] = {}
    good: list[Reaction] = []
    bad: list[BadRow] = []
    for line, cells in rows:
        try:
            reaction = reaction_of(line, cells, layout)
        except BadRowError as error:
            bad.append(BadRow(line, error.problem, error.shown))
            continue
        if _text(reaction.story, stories, read_story) is None:
            bad.append(BadRow(line, "unread-story", reaction.story))
        else:
            good.append(reaction)
    texts = {story: text for story, text in stories.items() if text is not None}
    labelled = _labelled([one for one in good if one.comment is not None], texts, hear)
    told = [labelled.get(one.line) if one.comment is not None else one for one in good]
    unjudged = [
        BadRow(one.line, "unjudged", "") for one in good if one.comment is not None and one.line not in labelled
    ]
    return Intake(
        reactions=tuple(one for one in told if one is not None),
        stories=texts,
        bad=tuple(sorted((*bad, *unjudged), key=lambda one: one.line)),
        heard=len(labelled),
    )


def _text(story: str, known: dict[str, str | None], read_story: ReadStory) -> str | None:
    if story not in known:
        try:
            known[story] = read_story(story)
        except UserFacingError:
            known[story] = None
    return known[story]


def _labelled(reactions: Iterable[Reaction], texts: Mapping[str, str], hear: Hear) -> dict[int, Reaction]:
    """The reactions with what their comments tell, by line, without the comments."""
    of_story: dict[str, list[Reaction]] = defaultdict(list)
    for one in reactions:
        of_story[one.story].append(one)
    found = {}
    for story, waiting in of_story.items():
        heard = hear(texts[story], [one.comment or "" for one in waiting])
        for one, told in zip(waiting, heard, strict=True):
            if told is not None:
                understood = one.understood if one.understood is not None else told[1]
                found[one.line] = replace(one, stance=told[0], understood=understood, comment=None)
    return found
