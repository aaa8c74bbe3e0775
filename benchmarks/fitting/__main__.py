"""Makes the heads again: `python -m benchmarks.fitting`. ATTUNE_DATA names the folder of the data sets."""

from collections.abc import Callable, Sequence
from pathlib import Path

from benchmarks.data import data_folder
from benchmarks.fitting.elsewhere import elsewhere_head
from benchmarks.fitting.empathy import empathy_heads
from benchmarks.fitting.hostility_and_confusion import hostility_and_confusion_heads
from benchmarks.fitting.politeness import politeness_heads
from benchmarks.fitting.sentiment import sentiment_heads
from benchmarks.fitting.tone import tone_heads
from benchmarks.fitting.topics import topic_means
from bot.bootstrap.application import Application, read_settings
from knowledge.search.embedder import Embedder

Recipe = Callable[[Path, Embedder], Sequence[Path]]
"""Makes heads from the data folder with the embedder and returns the files written."""

RECIPES: tuple[Recipe, ...] = (
    empathy_heads,
    hostility_and_confusion_heads,
    topic_means,
    tone_heads,
    sentiment_heads,
    politeness_heads,
    elsewhere_head,
)


def main() -> None:
    """Make every head and print what was written."""
    folder = data_folder()
    embedder = Application(read_settings()).embedder
    for recipe in RECIPES:
        for path in recipe(folder, embedder):
            print(f"made {path.name}")


if __name__ == "__main__":
    main()
