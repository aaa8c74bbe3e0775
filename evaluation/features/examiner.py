"""Sentences that speak to the examiner instead of the reader (docs/measurement.md, "Self-marking").

An order to whoever scores the text is one; a story about marks, instructions or machines is not. So an order has to
stand where orders stand, at the start of a clause, or the sentence has to say what this very text deserves.
The patterns are in examiner.txt.
"""

import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from evaluation.document import Document
from evaluation.features.mark import Mark

_LEAD = re.compile(
    r"(?:^|[.:;!?,—–*#>(\[{|\"“”‘'\n-]|\b(?:you|please|is to|need to|have to|want you to|ask you to))\s*"
    r"(?:\b(?:and|then|so|now|please|kindly|just|simply|therefore|instead|always|only|also|you|must|should|will|to)\s+)*$|"
    r"(?:^|[，。！？：；、“”「」（(【\[*#]|(?<=[\u3400-\u9fff])\s)(?:请|务必|必须|现在|直接|你|您|评分员|评委|系统|要|应|应该|应当|一定|都|就|然后|并)*$",
    re.IGNORECASE,
)
_LEAD_LENGTH = 60
_ABOUT_THE_MARKING = re.compile(
    r"\b(?:scores?|scoring|grading|rating|rubric|full marks|instructions?|criteria|dimensions?|prompt|reward|approve|"
    r"graders?|evaluators?|examiners?|language model|chatbot|ai|this (?:text|draft|essay|article|submission)|"
    r"you are now|you must|you will)\b|满分|高分|打分|评分|分数|指令|评委|维度|本文|这篇",
    re.IGNORECASE,
)
_TO_YOU = re.compile(r"\b(?:you|your|yours|yourself)\b|[你您]", re.IGNORECASE)
_SAYING = re.compile(
    r"\b(?:said|says?|told|tells|asked|asks|begged|shouted|joked|laughed|wrote|replied|answered|whispered|reads?)\b|"
    r"[说问道喊写]",
    re.IGNORECASE,
)


def self_marking_marks(document: Document) -> Iterator[Mark]:
    """`self_marking` for each sentence that gives the examiner orders or says what this text deserves.

    The sentences around it belong to the same speech as long as they go on about the marking or, in the same
    paragraph, to a "you".
    """
    spoken = {index: span for index in range(len(document.sentences)) if (span := _order_in(document, index))}
    for step in (1, -1):
        for order in sorted(spoken)[::step]:
            index = order
            while index + step not in spoken and _goes_on(document, index, index + step):
                index += step
                spoken[index] = document.sentences[index].start, document.sentences[index].end
    for index in sorted(spoken):
        yield Mark("self_marking", *spoken[index], index)


def _goes_on(document: Document, index: int, neighbour: int) -> bool:
    """Whether the speech in one sentence goes on in its neighbour."""
    if not 0 <= neighbour < len(document.sentences):
        return False
    text = document.sentence_text(neighbour)
    first, second = sorted((document.sentences[index], document.sentences[neighbour]), key=lambda one: one.index)
    same_paragraph = "\n" not in document.text[first.end : second.start]
    return bool(_ABOUT_THE_MARKING.search(text) or (same_paragraph and _TO_YOU.search(text)))


def _order_in(document: Document, index: int) -> tuple[int, int] | None:
    text, offset = document.sentence_text(index), document.sentences[index].start
    for section, pattern in _patterns().items():
        hit = pattern.search(text)
        while hit is not None:
            stands = section == "anywhere" or _LEAD.search(text[max(0, hit.start() - _LEAD_LENGTH) : hit.start()])
            if stands and not _is_reported(document, index, offset + hit.start(), offset + hit.end()):
                return offset + hit.start(), offset + hit.end()
            hit = pattern.search(text, hit.start() + 1)
    return None


def _is_reported(document: Document, index: int, start: int, end: int) -> bool:
    """Somebody in the story says it: in quotation marks, beside a verb of saying."""
    sentence = document.sentences[index]
    quote = document.quote_around(start + 1, end)
    if quote is None:
        return False
    before = document.text[sentence.start : max(sentence.start, quote[0])]
    return _SAYING.search(f"{before} {document.text[quote[1] : sentence.end]}") is not None


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    """The patterns of examiner.txt, those of a section in one."""
    fragments: dict[str, str] = {}
    sections: dict[str, list[str]] = {"orders": [], "anywhere": []}
    section = "orders"
    for line in (files("evaluation.features") / "examiner.txt").read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        if line.strip("[]") in sections:
            section = line.strip("[]")
            continue
        name, is_fragment, fragment = line.partition(" = ")
        for known, meaning in fragments.items():
            fragment, line = fragment.replace(known, meaning), line.replace(known, meaning)  # noqa: PLW2901
        if is_fragment:
            fragments[name] = fragment
        else:
            sections[section].append(line)
    return {name: re.compile("|".join(lines), re.IGNORECASE | re.MULTILINE) for name, lines in sections.items()}
