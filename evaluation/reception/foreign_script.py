"""Chinese or Japanese characters in an English draft: whoever cannot read them stumbles, whatever they say."""

import re
from collections.abc import Iterator, Sequence

from evaluation.features.culture import is_glossed
from evaluation.features.mark import Mark
from evaluation.language import HAN, KANA
from evaluation.measures import READ_AS_ENGLISH, Measures

LETTERS_A_TERM = 4
"""Characters that weigh like one term; a clause weighs more, at most MOST."""
MOST = 3.0
_FOREIGN = re.compile(f"[{HAN}{KANA}]")
_OPENING_BRACKETS = "(（["


def foreign_marks(measures: Measures, terms: Sequence[Mark]) -> Iterator[Mark]:
    """`unglossed_term` or `glossed_term` for each run of characters in which none of the known `terms` stands.

    Characters in brackets only accompany what stands before them.
    """
    document = measures.document
    if document.language not in READ_AS_ENGLISH:
        return
    for word in document.words:
        if not _FOREIGN.match(word.text) or word.sentence in measures.unheard:
            continue
        is_aside = document.text[word.start - 1 : word.start] in tuple(_OPENING_BRACKETS)
        if is_aside or any(term.start < word.end and word.start < term.end for term in terms):
            continue
        feature = "glossed_term" if is_glossed(document, word.start, word.end) else "unglossed_term"
        weight = min(max(len(word.text) / LETTERS_A_TERM, 1.0), MOST)
        yield Mark(feature, word.start, word.end, word.sentence, weight)
