"""Cutting a sentence to the few words that somebody would quote of it."""

import re
from functools import lru_cache

from evaluation.voices.cleaning import EDGES

MOST_WORDS = 8
MOST_LETTERS = 70
FEW_WORDS = 4
"""A clause of fewer words is hardly worth quoting by itself."""
CHINESE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_MOST_CHINESE = 14
_PAUSE = re.compile(r"(?<=[,;:.?!])\s")
_CHINESE_PAUSE = re.compile(r"[，。；：、！？·\s]")
_JOINING = frozenset(("and", "but", "so", "or", "then"))
_LEADING_WORDS = (
    "when whenever if while as after before since in on at from for during of to with by than including such too that "
    "which who whose where because has have had is are was were be been will would may "
    "might can could must should shall"
)
_LEADING = frozenset(_LEADING_WORDS.split())
"""Words that begin what another clause has to finish."""
_LOOSE_WORDS = (
    "a an the of to in on at by for from with and or but as that which who whose is are was were be been "
    "has have had do does did not no my our your his her its their this these those very so if than when "
    "where while into over under about between because it he she we they i you also just only still one "
    "two three would could will can may might must should how what then nor near upon across along "
    "through until before after mr mrs ms dr "
)
_LOOSE = frozenset(_LOOSE_WORDS.split())
"""Words that no quote ends or begins with, where there is a choice."""


@lru_cache(4096)
def cut(text: str, core: str) -> str:
    """At most MOST_WORDS words of `text` with `core` among them: the longest run of whole clauses that fits.

    Where none does, words are left out, whole, and an ellipsis stands for them.
    """
    if CHINESE.search(text):
        return _chinese(text)
    if _fits(text):
        return text
    clauses = _PAUSE.split(text)
    wanted = core if len(core.split()) <= MOST_WORDS else ""
    runs = (" ".join(clauses[start:end]) for start in range(len(clauses)) for end in range(start + 1, len(clauses) + 1))
    whole = [one for one in map(_without_joint, runs) if wanted in one and _fits(one) and _stands(one)]
    return (
        max(whole, key=lambda one: len(one.split()))
        if whole
        else _shortened(text.split(), text.partition(core)[0].split())
    )


def _chinese(text: str) -> str:
    """The longest clause that fits, or the start."""
    if len(text) <= _MOST_CHINESE:
        return text
    fitting = [one for one in _CHINESE_PAUSE.split(text) if len(one) <= _MOST_CHINESE]
    longest = max(fitting, key=len, default="").strip(EDGES)
    return longest if len(longest) >= FEW_WORDS else text[:_MOST_CHINESE].strip(EDGES) + "…"


def _shortened(words: list[str], before: list[str]) -> str:
    """A window of whole words from the start of the clause, if the core is then inside; its end where a phrase ends."""
    first = max(min(_clause_start(before), len(words) - FEW_WORDS), len(before) + 2 - MOST_WORDS, 0)
    most = _longest(words[first:])
    ends = [end for end in range(most, FEW_WORDS - 1, -1) if not _loose(words[first + end - 1])]
    at_phrase = [end for end in ends if first + end == len(words) or _loose(words[first + end])]
    last = first + next(iter(at_phrase or ends), most)
    return ("…" if first else "") + " ".join(words[first:last]).strip(EDGES) + ("…" if last < len(words) else "")


def _clause_start(before: list[str]) -> int:
    """After the last pause among the words before the core."""
    return next((place for place in range(len(before), 0, -1) if before[place - 1][-1] in ",;:.?!"), 0)


def _longest(words: list[str]) -> int:
    """How many words from the start fit."""
    most = min(MOST_WORDS, len(words))
    while most > 1 and len(" ".join(words[:most])) > MOST_LETTERS:
        most -= 1
    return most


def _stands(run: str) -> bool:
    """Whether a run of clauses says something by itself."""
    words = run.split()
    one_sentence = not any(word[-1] in ".?!" for word in words[:-1])
    return one_sentence and len(words) >= FEW_WORDS and words[0].strip(EDGES).lower() not in _LEADING


def _without_joint(run: str) -> str:
    first, _, others = run.partition(" ")
    return (others if first.lower() in _JOINING else run).strip(EDGES)


def _loose(word: str) -> bool:
    return word.strip(EDGES).lower() in _LOOSE or word.endswith(("'s", "’s"))


def _fits(text: str) -> bool:
    return len(text.split()) <= MOST_WORDS and len(text) <= MOST_LETTERS
