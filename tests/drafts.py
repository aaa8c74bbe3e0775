"""The example drafts, and plain ones for tests that need no more than ordinary English."""

from pathlib import Path

import yaml

import examples

FOLDER = Path(examples.__file__).parent
NAMES = tuple(sorted(path.stem for path in FOLDER.glob("*.txt")))
PAIRS = tuple(
    (Path(item["file"]).stem, item["pair"])
    for item in yaml.safe_load((FOLDER / "index.yaml").read_text(encoding="utf-8"))
    if item["pair"] and item["register"] == "official"
)
FOLK = tuple(folk for _, folk in PAIRS)
STORY = (
    "On Sunday my grandmother carried two baskets of pears to the market. She is seventy and counts the steps aloud. "
    "I asked her why, and she laughed. Perhaps the hill listens, she told me. What would you have said?"
)
"""A short story in ordinary English: long enough to be scored, without stock phrase, term or claim."""


def example(name: str) -> str:
    """The text of an example, as it stands in its file."""
    return (FOLDER / f"{name}.txt").read_text(encoding="utf-8")


def long_draft(words: int) -> str:
    """Running prose of about so many words: the examples one after the other, as often as it takes."""
    pool = " \n\n".join(example(name) for name in FOLK).split(" ")
    return " ".join((pool * (words // len(pool) + 1))[:words])
