"""Makes the heads again: `python -m benchmarks.fitting`. ATTUNE_DATA names the folder of the data sets."""

import os
from collections.abc import Callable, Sequence
from pathlib import Path

from benchmarks.register import DATA
from bot.bootstrap import Application, read_settings
from knowledge.search.embedder import Embedder

Recipe = Callable[[Path, Embedder], Sequence[Path]]
"""Makes heads from the data folder with the embedder and returns the files written."""

RECIPES: tuple[Recipe, ...] = ()


def main() -> None:
    """Make every head and print what was written."""
    folder = Path(os.environ.get("ATTUNE_DATA", DATA))
    embedder = Application(read_settings()).embedder
    for recipe in RECIPES:
        for path in recipe(folder, embedder):
            print(f"made {path.name}")


if __name__ == "__main__":
    main()
