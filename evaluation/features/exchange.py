"""Questions that want an answer, and the volume of punctuation."""

import re
from collections.abc import Collection, Iterator

from evaluation.document import Document
from evaluation.features.mark import Mark
from evaluation.heads import Embed, head
from evaluation.wordlists import LANGUAGES, table

_RHETORICAL = re.compile(
    r"\b(?:isn't it|aren't (?:we|they|you)|don't (?:you|we|they) (?:see|agree|know)|what right|why not\?|"
    r"who (?:can|could|would|dares?) (?:deny|doubt|not)|how (?:can|dare|could) (?:you|they|anyone|anybody)|"
    r"are you ready|do you dare|what are you waiting for|is(?:n't| not) (?:this|that|it) (?:a|the|obvious))",
    re.IGNORECASE,
)
_TO_SOMEBODY = re.compile(r"\b(?:you|your|yours|you're|you've|anyone|anybody)\b|[你您]", re.IGNORECASE)
_ADDRESS_UNSAID = frozenset(("es", "ja"))
"""Languages in which a question to the reader needs no word for "you"."""
_ASKS = {
    "ja": re.compile(r"(?:です|ます|ません|でしょう|ました)か[。?？]?$"),
    "zh": re.compile(r"(?:吗|好不好|行不行)[。?？]?$"),
}
"""Endings that ask, with a question mark or without one."""
MIDDLE = 0.4
"""Chance of interest at which a question neither asks nor challenges; from OPEN on it asks, to CLOSED it challenges."""
OPEN, CLOSED = 0.65, 0.2
SHORT = 3
"""Words up to which a question ("What happened?") says too little to be heard alone; with none beside it, it asks."""
MEANT = 0.5
"""How much a question in a row that addresses nobody has to ask not to be a figure of speech, 0 to 1."""
_SHOUT = re.compile(r"[!！]+")
_ZH_ADDRESS = re.compile(r"你们?|您|大家|朋友们|各位")
_CLOSING = "\"'”’)」 "


def exchange_marks(document: Document, embed: Embed | None = None) -> Iterator[Mark]:
    """`question`, `challenge`, `rhetorical`, `exclamation` and, in Chinese, `reader` for words that address the reader.

    A question to the reader ("you") also gives `reader_question`. A question that accuses, and several in a row that
    address nobody, are figures of speech, not invitations. With `embed`, a question weighs as much as it sounds like
    wanting to know what the reader lives and thinks, also in a row ("What happened? Is it the work?"); what sounds like
    calling somebody to account is a `challenge`.
    """
    yield from _question_marks(document, embed)
    yield from _exclamation_marks(document)
    if document.language == "zh":
        for hit in _ZH_ADDRESS.finditer(document.text):
            yield Mark("reader", hit.start(), hit.end(), document.sentence_at(hit.start()))


def _question_marks(document: Document, embed: Embed | None) -> Iterator[Mark]:
    asked = _asked(document)
    accusing = _accusing(document, asked)
    interest = _interest(document, asked, embed)
    impersonal = {index for index, text in asked.items() if not _is_to_somebody(text, document.language)}
    for index in asked:
        sentence = document.sentences[index]
        in_a_row = index in impersonal and bool(impersonal & {index - 1, index + 1})
        asks, challenges = interest[index]
        if index in accusing or (in_a_row and (embed is None or asks < MEANT)):
            yield Mark("rhetorical", sentence.start, sentence.end, index)
        elif asks:
            yield Mark("question", sentence.start, sentence.end, index, asks)
            if index not in impersonal:
                yield Mark("reader_question", sentence.start, sentence.end, index, asks)
        elif challenges:
            yield Mark("challenge", sentence.start, sentence.end, index, challenges)


def _exclamation_marks(document: Document) -> Iterator[Mark]:
    """Three in a row are as loud as it gets."""
    for hit in _SHOUT.finditer(document.text):
        if document.sentences and not document.is_quoted(hit.start(), hit.end()):
            weight = min(3, hit.end() - hit.start())
            yield Mark("exclamation", hit.start(), hit.end(), document.sentence_at(hit.start()), weight)


def _asked(document: Document) -> dict[int, str]:
    """The writer's own questions: the index of each sentence that asks, and its text up to the question mark."""
    return {
        sentence.index: text
        for sentence in document.sentences
        if _asks(text := document.sentence_text(sentence.index).rstrip(_CLOSING), document.language)
        and not document.is_quoted(sentence.start, sentence.start + len(text))
    }


def _asks(text: str, language: str) -> bool:
    ending = _ASKS.get(language)
    return text.endswith(("?", "？")) or (ending is not None and ending.search(text) is not None)


def _interest(document: Document, asked: dict[int, str], embed: Embed | None) -> dict[int, tuple[float, float]]:
    """How much each question asks, and how much it challenges: 0 to 1, and one of the two is 0."""
    found = dict.fromkeys(asked, (1.0, 0.0))
    together = {index: _heard_together(document, asked, index) for index in asked}
    heard = [
        index for index in asked if len(together[index]) > 1 or document.words_in(document.sentences[index]) > SHORT
    ]
    if embed is None or not heard:
        return found
    chances = head("interest").chances(embed([" ".join(asked[one] for one in together[index]) for index in heard]))
    for index, chance in zip(heard, chances.tolist(), strict=True):
        asks, challenges = (chance - MIDDLE) / (OPEN - MIDDLE), (MIDDLE - chance) / (MIDDLE - CLOSED)
        found[index] = (min(1.0, max(0.0, asks)), min(1.0, max(0.0, challenges)))
    return found


def _heard_together(document: Document, asked: Collection[int], index: int) -> tuple[int, ...]:
    """The questions that a question is heard with: itself; when it is short, also the ones beside it."""
    if document.words_in(document.sentences[index]) > SHORT:
        return (index,)
    return tuple(one for one in (index - 1, index, index + 1) if one in asked)


def _accusing(document: Document, asked: dict[int, str]) -> set[int]:
    """The questions that accuse, by their words; the questions that follow at once are part of the accusation."""
    language = document.language if document.language in LANGUAGES else "en"
    found = {hit.sentence for hit in table("accusing_question", language).find(document)}
    for index, text in asked.items():
        if index in found or index - 1 in found or _RHETORICAL.search(text):
            found.add(index)
    return found & asked.keys()


def _is_to_somebody(text: str, language: str) -> bool:
    return language in _ADDRESS_UNSAID or _TO_SOMEBODY.search(text) is not None
