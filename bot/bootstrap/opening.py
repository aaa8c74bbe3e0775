"""Parts that need no application around them, so that a command, or a process of its own, opens only what it needs."""

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.comments.labelling import Labeller
    from bot.reports.studio import Studio
    from knowledge.search.embedder import Embedder


def open_embedder(home: Path) -> "Embedder":
    """The bundled embedder, keeping what it unpacks in the home folder."""
    from knowledge.search.embedder import Embedder

    return Embedder(home / "knowledge")


def open_labeller(home: Path, story: str | None) -> "Labeller":
    """What labels comments, for whatever process asks. `story` is the text that they answer, if it is known."""
    from evaluation.comments.labels import label_comments
    from evaluation.comments.story import read_story

    embed = open_embedder(home).embed
    known = read_story(story, embed) if story is not None else None
    return lambda texts: label_comments(texts, embed, known)


def open_studio(home: Path) -> "Studio":
    """What draws pictures, keeping its list of fonts in the home folder."""
    from bot.reports.studio import Studio

    return Studio(home / "pictures")
