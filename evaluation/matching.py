"""Find many phrases in one pass over the words.

A pattern is a lower-case phrase. `*` at the end of a word matches any ending, `...` matches up to four words in
between, `{verb}` must have been expanded to its inflections by whoever owns the pattern.
Chinese and Japanese patterns are matched as substrings, because neither writes spaces.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from evaluation.document import Document, Word
from evaluation.language import HAN, KANA

T = TypeVar("T")
GAP = "..."
MAX_GAP = 4
_STUB = 3
_PATTERN_WORD = re.compile(r"\.\.\.|[^\W_]+(?:['’\-.&][^\W_]+)*\*?")
_UNSPACED = re.compile(f"[{HAN}{KANA}]")


@dataclass(frozen=True, slots=True)
class Match(Generic[T]):
    """A hit: `start` and `end` are offsets in the measured text, `payload` is what the pattern stands for."""

    start: int
    end: int
    sentence: int
    payload: T


@dataclass(slots=True)
class _Node(Generic[T]):
    exact: dict[str, "_Node[T]"] = field(default_factory=dict)
    prefix: dict[str, "_Node[T]"] = field(default_factory=dict)
    gap: "_Node[T] | None" = None
    payloads: list[T] = field(default_factory=list)


class PhraseTable(Generic[T]):
    """All patterns of one kind, ready to be looked for in documents."""

    def __init__(self, patterns: Iterable[tuple[str, T]]) -> None:
        self._root: _Node[T] = _Node()
        self._unspaced: dict[str, list[T]] = {}
        for pattern, payload in patterns:
            if _UNSPACED.search(pattern):
                self._unspaced.setdefault(pattern, []).append(payload)
            else:
                self._add(pattern.lower().replace("’", "'"), payload)
        # Most words start no pattern: one set look-up each settles that.
        self._stubs = frozenset(prefix[:_STUB] for prefix in self._root.prefix)
        alternatives = sorted(self._unspaced, key=len, reverse=True)
        self._unspaced_pattern = re.compile("|".join(map(re.escape, alternatives)))

    def find(self, document: Document) -> list[Match[T]]:
        """Every leftmost-longest hit, in order of position; hits of one table never overlap."""
        hits = list(self._in_words(document))
        if self._unspaced:
            hits += self._in_characters(document)
            hits.sort(key=lambda hit: hit.start)
        return hits

    def _add(self, pattern: str, payload: T) -> None:
        node = self._root
        for token in _PATTERN_WORD.findall(pattern):
            if token == GAP:
                node.gap = node.gap or _Node()
                node = node.gap
            elif token.endswith("*"):
                if len(token) <= _STUB:
                    raise ValueError(f"{pattern!r}: at least {_STUB} letters must stand before a *")
                node = node.prefix.setdefault(token[:-1], _Node())
            else:
                node = node.exact.setdefault(token, _Node())
        if payload not in node.payloads:
            node.payloads.append(payload)

    def _in_words(self, document: Document) -> Iterator[Match[T]]:
        words, free = document.words, 0
        for position in self._beginnings(document):
            if position < free:
                continue  # inside the hit before
            end, payloads = self._longest(self._root, words, position, position)
            for payload in payloads:
                first = words[position]
                yield Match(first.start, words[end - 1].end, first.sentence, payload)
            free = max(end, position + 1)

    def _beginnings(self, document: Document) -> list[int]:
        """Where a pattern may begin, in order: most words begin none."""
        places, stubs = document.places, self._stubs
        able = self._root.exact.keys() & places.keys()
        if stubs:
            able |= {word for word in places if word[:_STUB] in stubs}
        return sorted(position for word in able for position in places[word])

    def _longest(self, node: _Node[T], words: Sequence[Word], position: int, begin: int) -> tuple[int, list[T]]:
        best: tuple[int, list[T]] = (position, node.payloads) if node.payloads else (begin, [])
        if position < len(words) and words[position].sentence == words[begin].sentence:
            for child in _children(node, words[position].lower):
                reached = self._longest(child, words, position + 1, begin)
                if reached[1] and reached[0] > best[0]:
                    best = reached
        if node.gap is not None:
            for skipped in range(1, MAX_GAP + 1):
                reached = self._longest(node.gap, words, position + skipped, begin)
                if reached[1] and reached[0] > best[0]:
                    best = reached
                    break
        return best

    def _in_characters(self, document: Document) -> list[Match[T]]:
        return [
            Match(hit.start(), hit.end(), document.sentence_at(hit.start()), payload)
            for hit in self._unspaced_pattern.finditer(document.text)
            for payload in self._unspaced[hit.group()]
        ]


def _children(node: _Node[T], word: str) -> Iterator[_Node[T]]:
    exact = node.exact.get(word)
    if exact is not None:
        yield exact
    if node.prefix:
        for length in range(_STUB, len(word) + 1):
            child = node.prefix.get(word[:length])
            if child is not None:
                yield child
