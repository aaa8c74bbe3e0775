"""Words with a valence, written for Attune: one file a language, and `any.txt` for emoji and emoticons.

A line opens with its mark: `++` strongly positive, `+` positive, `-` negative, `--` strongly negative, `!` negation,
`^` intensifier. A star ends a stem; an underscore joins two words that stand side by side.
"""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final

WEIGHTS: Final = {"++": 2.0, "+": 1.0, "-": -1.0, "--": -2.0}
LANGUAGES: Final = (
    *("ar", "de", "es", "fa", "fr", "hi", "id", "it", "ja", "ko"),
    *("nl", "pl", "pt", "ru", "th", "tr", "vi", "zh"),
)
"""Languages that have a file here; English comes from VADER."""


@dataclass(frozen=True, slots=True)
class Entries:
    """Weights run from -2 to 2; a pair is two neighbouring words."""

    words: dict[str, float]
    stems: dict[str, float]
    pairs: dict[tuple[str, str], float]
    negations: frozenset[str]
    intensifiers: frozenset[str]


@cache
def entries(name: str) -> Entries:
    """One file, in lower case as written. Raises FileNotFoundError for a name that has none."""
    lines = (files(__name__) / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    marked = [(mark, word) for mark, *words in map(str.split, lines) for word in words]
    weighed = [(WEIGHTS[mark], word) for mark, word in marked if mark in WEIGHTS]
    pairs = {}
    for weight, word in weighed:
        first, joined, second = word.rstrip("*").partition("_")
        if joined and name != "any":
            pairs[first, second] = weight
    single = [(weight, word) for weight, word in weighed if name == "any" or "_" not in word]
    return Entries(
        words={word: weight for weight, word in single if not word.endswith("*")},
        stems={word[:-1]: weight for weight, word in single if word.endswith("*")},
        pairs=pairs,
        negations=frozenset(word for mark, word in marked if mark == "!"),
        intensifiers=frozenset(word for mark, word in marked if mark == "^"),
    )
