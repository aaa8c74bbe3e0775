"""Questions that want an answer, and the volume of punctuation."""

import re
from collections.abc import Iterator

from evaluation.document import Document
from evaluation.features.mark import Mark

_RHETORICAL = re.compile(
    r"\b(?:isn't it|aren't (?:we|they|you)|don't (?:you|we|they) (?:see|agree|know)|what right|why not\?|"
    r"who (?:can|could|would|dares?) (?:deny|doubt|not)|how (?:can|dare|could) (?:you|they|anyone|anybody)|"
    r"are you ready|do you dare|what are you waiting for|is(?:n't| not) (?:this|that|it) (?:a|the|obvious))",
    re.IGNORECASE,
)
_TO_SOMEBODY = re.compile(r"\b(?:you|your|yours|you're|you've|anyone|anybody)\b|[你您]", re.IGNORECASE)
_SHOUT = re.compile(r"[!！]+")
_ZH_ADDRESS = re.compile(r"你们?|您|大家|朋友们|各位")


def exchange_marks(document: Document) -> Iterator[Mark]:
    """`question`, `rhetorical`, `exclamation` and, in Chinese, `reader` for words that address the reader.

    A question to the reader ("you") also gives `reader_question`. Several questions in a row that address nobody are
    a figure of speech, not an invitation.
    """
    asked = {
        sentence.index: text
        for sentence in document.sentences
        if (text := document.sentence_text(sentence.index).rstrip("\"'”’)」 ")).endswith(("?", "？"))
        and not document.is_quoted(sentence.start, sentence.start + len(text))
    }
    impersonal = {index for index, text in asked.items() if not _TO_SOMEBODY.search(text)}
    for index, text in asked.items():
        sentence = document.sentences[index]
        in_a_row = index in impersonal and bool(impersonal & {index - 1, index + 1})
        rhetorical = _RHETORICAL.search(text) is not None or in_a_row
        yield Mark("rhetorical" if rhetorical else "question", sentence.start, sentence.end, index)
        if not rhetorical and index not in impersonal:
            yield Mark("reader_question", sentence.start, sentence.end, index)
    for hit in _SHOUT.finditer(document.text):
        if document.sentences and not document.is_quoted(hit.start(), hit.end()):
            weight = min(3, hit.end() - hit.start())
            yield Mark("exclamation", hit.start(), hit.end(), document.sentence_at(hit.start()), weight)
    if document.language == "zh":
        for hit in _ZH_ADDRESS.finditer(document.text):
            yield Mark("reader", hit.start(), hit.end(), document.sentence_at(hit.start()))
