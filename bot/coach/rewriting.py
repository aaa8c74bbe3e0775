"""A plainer version of one sentence of the draft, made only of the draft's own words and the packs' swaps.

Nothing is invented: where a fact is missing the sentence is left to the writer, and None says so.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

_AN_BEFORE_CONSONANT_LETTER = ("hour", "honest", "honour", "honor", "heir")
_A_BEFORE_VOWEL_LETTER = re.compile(r"uni(?![mnd])|us[eu]|eu|one|once|ewe|uti|ubi")
_OF_PHRASE = re.compile(
    r"(?:\b[Tt]he |^|(?<=\bby )|(?<=\bin )|(?<=\bfor )|(?<=\bto )|(?<=\band )|(?<=\bof )|(?<=\bthrough )|(?<=\bwith ))"
    r"(\w{6,}) of (?!which\b|whom\b|whose\b|what\b|course\b)(?=\w)"
)
"""Behind an adjective or `a` the noun has to stay a noun."""


@dataclass(frozen=True, slots=True)
class Edit:
    """Replace `start`-`end` (offsets in the sentence) by `text`."""

    start: int
    end: int
    text: str


def apply(sentence: str, edits: Iterable[Edit]) -> str | None:
    """The sentence with the edits made and its spacing, articles and capitals mended; None when nothing changed."""
    out = sentence
    last_first = sorted(edits, key=lambda edit: edit.start, reverse=True)
    if not last_first:
        return None
    for edit in last_first:
        before = _article(out[: edit.start], edit.text or out[edit.end :].lstrip())
        out = before + edit.text + out[edit.end :]
    out = _tidy(out)
    if sentence[:1].isupper():
        out = out[:1].upper() + out[1:]
    return None if out == sentence else out


def gloss(sentence: str, end: int, text: str) -> str:
    """The sentence with a gloss in brackets after the term that ends at `end`."""
    return f"{sentence[:end]} ({text}){sentence[end:]}"


def verbs_for_nouns(sentence: str) -> str | None:
    """`the implementation of the plan` as `implementing the plan`; None when there is nothing of the kind."""
    changed = _OF_PHRASE.sub(_verbal, sentence)
    return None if changed == sentence else changed


def _verbal(match: re.Match[str]) -> str:
    noun = match.group(1)
    verb = _nominal_verbs().get(noun.lower())
    if verb is None or (noun[0].isupper() and match.start() > 0):
        return match.group()  # a capital inside a sentence belongs to a name
    starts_upper = match.group()[0].isupper()
    return f"{verb[0].upper() + verb[1:] if starts_upper else verb} "


@cache
def _nominal_verbs() -> dict[str, str]:
    lines = (files("bot.coach") / "nominal_verbs.txt").read_text(encoding="utf-8").splitlines()
    return dict(line.split() for line in lines if line and not line.startswith("#"))


def _article(before: str, following: str) -> str:
    """Make a preceding `a` or `an` fit the word that now follows."""
    match = re.search(r"\b(an?)(\s+)$", before, re.IGNORECASE)
    word = re.match(r"\w+", following)
    if not match or not word:
        return before
    first = word.group().lower()
    vowel = first[0] in "aeiou" and not _A_BEFORE_VOWEL_LETTER.match(first)
    article = "an" if vowel or first.startswith(_AN_BEFORE_CONSONANT_LETTER) else "a"
    if match.group(1)[0].isupper():
        article = article.capitalize()
    return before[: match.start()] + article + match.group(2)


def _tidy(sentence: str) -> str:
    out = re.sub(r"[ \t]{2,}", " ", sentence).strip()
    out = re.sub(r"^[,;:]\s*", "", out)
    out = re.sub(r"\s+([,.;:!?])", r"\1", out)
    return re.sub(r",\s*([,.;:!?])", r"\1", out)
