"""Stock phrases, culture-loaded terms with and without a gloss, the audience's own traps and names."""

import re
from collections.abc import Iterator

from evaluation.document import Document
from evaluation.features.mark import Mark
from evaluation.lexicon import Lexicon, PhraseForm
from evaluation.matching import GAP, Match

NEAR = 200
"""Characters around a phrase in which a word from its `near` list makes it harmless."""

_GLOSS_AFTER = re.compile(
    r"^[\"”’']?\s*(?:"
    r"[(（—–]\s*\w|"
    r",\s+(?:or|which|where|when|meaning|literally|known as|that is|a kind of|a sort of)\b|"
    r",\s+(?:a|an|the|our|their|its)\s+(?:[\w'’-]+\s+){0,9}?[\w'’-]+[,.;:—–)]|"
    r"(?:is|are|was|were)\s+(?:a|an|the|our|when|where|what|like|known)\b|"
    r"(?:means?|meaning|literally|refers? to|translates? as|stands for)\b)",
    re.IGNORECASE,
)
_GLOSS_BEFORE = re.compile(
    r"(?:called|known as|named|terms?|termed|word|we say|(?:we|they|people|locals) call(?: it| them| this)?|the name)"
    r"\s+(?:the\s+|a\s+)?[\"“‘']?$",
    re.IGNORECASE,
)
_IN_BRACKETS = re.compile(r"\w[\w\s-]{4,}[(（][\"“‘']?$")


def culture_marks(document: Document, lexicon: Lexicon) -> Iterator[Mark]:
    """Marks that need knowledge: `official_phrase`, `glossed_term`, `unglossed_term`, `trap`, `audience_named`."""
    for phrase in lexicon.phrases.find(document):
        if _counts(document, phrase):
            form = phrase.payload
            weight = 1.5 if form.severity == "major" else 1.0
            yield Mark(
                "official_phrase",
                phrase.start,
                phrase.end,
                phrase.sentence,
                weight,
                form.entry,
                form.concern,
                _filled(document, phrase),
                form.severity,
            )
    yield from _terms(document, lexicon)
    for trap in lexicon.traps.find(document):
        warning = trap.payload
        yield Mark(
            "trap",
            trap.start,
            trap.end,
            trap.sentence,
            1.0,
            warning.note,
            warning.concern,
            warning.instead,
            warning.severity,
        )
    for name in lexicon.names.find(document):
        yield Mark("audience_named", name.start, name.end, name.sentence)


def _filled(document: Document, phrase: Match[PhraseForm]) -> str | None:
    """The swap with its gap filled with the words that the pattern's gap matched."""
    swap = phrase.payload.swap
    if swap is None or GAP not in swap:
        return swap
    before, after = (len(part.split()) for part in phrase.payload.pattern.split(GAP, 1))
    scope = document.sentences[phrase.sentence]
    inside = [word for word in document.words[scope.first : scope.last] if phrase.start <= word.start < phrase.end]
    middle = inside[before : len(inside) - after]
    return swap.replace(GAP, document.text[middle[0].start : middle[-1].end]) if middle else None


_EVEN_QUOTED = frozenset(("collective_claim",))
"""A stereotype does not become harmless because the text lets somebody else say it."""


def _counts(document: Document, phrase: Match[PhraseForm]) -> bool:
    if document.is_quoted(phrase.start, phrase.end) and phrase.payload.concern not in _EVEN_QUOTED:
        return False
    if not phrase.payload.near:
        return True
    around = document.text[max(0, phrase.start - NEAR) : phrase.end + NEAR]
    return not any(re.search(rf"\b{re.escape(word)}\b", around, re.IGNORECASE) for word in phrase.payload.near)


def _terms(document: Document, lexicon: Lexicon) -> Iterator[Mark]:
    """The first mention of each term decides: a reader who was told once remembers."""
    told: set[str] = set()
    for term in lexicon.terms.find(document):
        entry = term.payload.entry
        if entry in told or entry in lexicon.known:
            continue
        told.add(entry)
        glossed = document.language != "zh" and is_glossed(document, term.start, term.end)
        feature = "glossed_term" if glossed else "unglossed_term"
        weight = 1.5 if term.payload.political and not glossed else 1.0
        concern = "slogan" if term.payload.political else "unglossed_term"
        yield Mark(feature, term.start, term.end, term.sentence, weight, entry, concern)


def is_glossed(document: Document, start: int, end: int) -> bool:
    """Whether the words around a term explain it: an apposition, brackets, `means`, `called`, or the next sentence."""
    sentence = document.sentences[document.sentence_at(start)]
    after = document.text[end : sentence.end]
    if _GLOSS_AFTER.match(after):
        return True
    before = document.text[sentence.start : start]
    if _GLOSS_BEFORE.search(before) or _IN_BRACKETS.search(before):
        return True
    following = document.text[sentence.end : sentence.end + 80]
    return (
        re.match(
            r"\s*(?:It|They|This|That|These|The (?:word|name|term))\s+(?:is|are|means?|was|were|has)\b",
            following,
        )
        is not None
    )
