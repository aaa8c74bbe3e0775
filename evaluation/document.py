"""A draft cut into paragraphs, sentences and words, with offsets that lead back to the text as given."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from string import ascii_lowercase

import sentencex

from evaluation.invisible import CleanText, neutralise
from evaluation.language import CHARACTERS_A_WORD, HAN, KANA, identify

_SPACED = rf"[^\W_{HAN}{KANA}]+"
_WORD = re.compile(rf"[{HAN}{KANA}]+|{_SPACED}(?:['’\-.&]{_SPACED})*")
_UNSPACED = re.compile(f"[{HAN}{KANA}]")
_CUT_BY = frozenset(("zh", "ja", "es"))
"""Languages whose own rules find the ends of sentences; English rules serve all others."""
_QUOTED = re.compile(r"“[^”]{2,400}”|\"[^\"\n]{2,400}\"|‘[^’]{8,400}’(?!\w)|「[^」]{2,400}」|『[^』]{2,400}』")
_FOLDED = 50
"""Characters from which a line that ends without a stop may have been folded by a mail program or a PDF."""
_STOPS = ".!?:;。！？：；…\"'”’)]*_"
_BLANK = "·"


@dataclass(frozen=True, slots=True)
class Word:
    """One word, or one run of Chinese or Japanese characters.

    `start` and `end` are offsets in the measured text, `lower` is what lexicons match.
    """

    lower: str
    text: str
    start: int
    end: int
    sentence: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence; `first` and `last` delimit its words as a half-open range."""

    index: int
    start: int
    end: int
    first: int
    last: int


@dataclass(frozen=True)
class Document:
    """A parsed draft. All offsets are in `clean.text`; `clean.original_span` leads back to the text as given."""

    original: str
    clean: CleanText
    language: str
    sentences: tuple[Sentence, ...]
    words: tuple[Word, ...]

    @property
    def text(self) -> str:
        """The text as measured."""
        return self.clean.text

    @cached_property
    def word_count(self) -> int:
        """Words; Chinese is counted at 1.6 characters a word, Japanese at 2."""
        return round(sum(self.words_in(sentence) for sentence in self.sentences))

    def words_in(self, sentence: Sentence) -> float:
        """How many words a sentence has, counted like `word_count`."""
        return self._counted[sentence.index]

    @cached_property
    def _counted(self) -> tuple[float, ...]:
        """The words of each sentence."""
        per = CHARACTERS_A_WORD.get(self.language, CHARACTERS_A_WORD["zh"])
        each = [len(word.text) / per if _UNSPACED.match(word.text) else 1.0 for word in self.words]
        return tuple(sum(each[sentence.first : sentence.last]) for sentence in self.sentences)

    @cached_property
    def places(self) -> Mapping[str, Sequence[int]]:
        """Where in `words` each word stands, by its lower form."""
        found: dict[str, list[int]] = {}
        for position, word in enumerate(self.words):
            found.setdefault(word.lower, []).append(position)
        return found

    @cached_property
    def quoted(self) -> tuple[tuple[int, int], ...]:
        """Spans inside quotation marks: somebody else's words."""
        return tuple(match.span() for match in _QUOTED.finditer(self.text))

    def is_quoted(self, start: int, end: int) -> bool:
        """Whether the span lies inside quotation marks."""
        return self.quote_around(start, end) is not None

    def quote_around(self, start: int, end: int) -> tuple[int, int] | None:
        """The quotation that holds the span, quotation marks included."""
        nearest = bisect_right(self._quote_starts, start) - 1
        return self.quoted[nearest] if nearest >= 0 and end <= self.quoted[nearest][1] else None

    def words_within(self, start: int, end: int) -> tuple[Word, ...]:
        """The words that begin within a span of the measured text."""
        return self.words[bisect_left(self._word_starts, start) : bisect_left(self._word_starts, end)]

    @cached_property
    def _quote_starts(self) -> tuple[int, ...]:
        return tuple(start for start, _ in self.quoted)

    @cached_property
    def _word_starts(self) -> tuple[int, ...]:
        return tuple(word.start for word in self.words)

    def sentence_text(self, index: int) -> str:
        """The measured text of one sentence, without the white space around it."""
        sentence = self.sentences[index]
        return self.text[sentence.start : sentence.end]

    def heard_text(self, index: int) -> str:
        """A sentence as the embedder is to hear it: on one line, and not shouted, for capitals change its vectors."""
        text = " ".join(self.sentence_text(index).split())
        return text.capitalize() if text.isupper() else text

    def sentence_at(self, position: int) -> int:
        """Index of the sentence that holds a character position (the last one when past the end)."""
        low, high = 0, len(self.sentences) - 1
        while low < high:
            middle = (low + high) // 2
            if self.sentences[middle].end <= position:
                low = middle + 1
            else:
                high = middle
        return low

    def without(self, sentences: Collection[int]) -> "Document":
        """The document with some sentences blanked: every offset and index stays, but nothing can be found in them."""
        if not sentences:
            return self
        characters = list(self.text)
        for index in sentences:
            start, end = self.sentences[index].start, self.sentences[index].end
            characters[start:end] = " " * (end - start)
        words = tuple(
            replace(word, lower=_BLANK, text=_BLANK) if word.sentence in sentences else word for word in self.words
        )
        return replace(self, clean=replace(self.clean, text="".join(characters)), words=words)


def parse(original: str) -> Document:
    """Cut a draft. Linear in its length; never fails on any string."""
    clean = neutralise(original)
    language = identify(clean.text)
    words: list[Word] = []
    sentences: list[Sentence] = []
    for start, end in _sentence_spans(clean.text, language if language in _CUT_BY else "en"):
        first = len(words)
        words += _words(clean.text, start, end, len(sentences))
        if len(words) > first:
            sentences.append(Sentence(len(sentences), start, end, first, len(words)))
    return Document(original, clean, language, tuple(sentences), tuple(words))


def _words(text: str, start: int, end: int, sentence: int) -> list[Word]:
    return [
        Word(match.group().lower().replace("’", "'"), match.group(), match.start(), match.end(), sentence)
        for match in _WORD.finditer(text, start, end)
    ]


def _sentence_spans(text: str, language: str) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    for begin, line in _whole_lines(text):
        for boundary in sentencex.get_sentence_boundaries(language, line):
            piece = boundary["text"]
            start = begin + boundary["start_index"] + len(piece) - len(piece.lstrip())
            end = start + len(piece.strip())
            if end > start:
                spans.append((start, end))
    return spans


def _whole_lines(text: str) -> Iterator[tuple[int, str]]:
    """Where each line begins, and the line with those that go on with it, joined by spaces."""
    begin = end = 0
    before = ""
    for line in text.split("\n"):
        if not _goes_on(before, line):
            yield begin, text[begin:end].replace("\n", " ")
            begin = end
        before, end = line, end + len(line) + 1
    yield begin, text[begin:end].replace("\n", " ")


def _goes_on(line: str, following: str) -> bool:
    """Whether the following line continues the sentence: in small letters, or after a long line without a stop."""
    if not line.strip() or not following:
        return False
    is_folded = len(line) >= _FOLDED and line.rstrip()[-1] not in _STOPS
    return following[0] in ascii_lowercase or (is_folded and following[0].isascii() and following[0].isalpha())
