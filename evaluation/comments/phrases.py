"""The phrases of a story, found again in comments: runs of one to four words as the story has them."""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from evaluation.comments.words import content_words
from evaluation.document import parse

LONGEST: Final = 4
"""Words of a phrase."""
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_PLURAL = 4
"""Letters from which a final s is no part of a word."""


class StoryPhrases:
    """Every phrase of the story that begins and ends with a word that says something; memory grows with the story."""

    def __init__(self, story: str) -> None:
        document = parse(story)
        self._shown: dict[tuple[str, ...], str] = {}
        for sentence in document.sentences:
            for phrase, shown in _phrases(document.sentence_text(sentence.index)):
                self._shown.setdefault(phrase, shown)

    def within(self, text: str) -> list[str]:
        """The story's phrases that a comment takes up, as the story writes them, longer and shorter ones."""
        if not self._shown:
            return []
        return list(dict.fromkeys(self._shown[phrase] for phrase, _ in _phrases(text) if phrase in self._shown))


def apart(counts: Mapping[str, int], most: int) -> list[str]:
    """The commonest phrases, none of which is a part of another; of a phrase and its part the commoner one stays."""
    chosen: list[str] = []
    for phrase in sorted(counts, key=lambda one: (-counts[one], -len(one), one)):
        if len(chosen) == most:
            break
        if not any(phrase.lower() in other.lower() or other.lower() in phrase.lower() for other in chosen):
            chosen.append(phrase)
    return chosen


def _phrases(text: str) -> Iterator[tuple[tuple[str, ...], str]]:
    """Each phrase as words to compare and as it is written. A Chinese word is a phrase by itself."""
    telling = set(content_words(text))
    words = [(match.group().lower().replace("’", "'"), match.start(), match.end()) for match in _WORD.finditer(text)]
    for first, (word, start, _) in enumerate(words):
        if word not in telling:
            continue
        for last in range(first, min(first + LONGEST, len(words))):
            if words[last][0] in telling:
                forms = tuple(_form(one) for one, _, _ in words[first : last + 1])
                yield forms, " ".join(text[start : words[last][2]].split())
    for word in sorted(telling - {word for word, _, _ in words}):
        yield (word,), word


def _form(word: str) -> str:
    word = word.removesuffix("'s")
    return word[:-1] if len(word) > _PLURAL and word.endswith("s") and not word.endswith("ss") else word
