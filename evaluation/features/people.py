"""Named people and direct speech: the human scale of a text (narrative transportation: docs/measurement.md)."""

import re
from collections.abc import Iterator

from evaluation.document import Document, Word
from evaluation.features.mark import Mark
from evaluation.wordlists import words as word_set

_PRONOUNS = frozenset(("i", "i'm", "i've", "i'd", "i'll", "he", "she", "we", "they", "you", "it", "the"))
_PLACE_BEFORE = frozenset(("from", "in", "at", "near", "across", "around", "outside", "through"))
_HAN_PERSON = re.compile(
    r"[\u4e00-\u9fff]{0,2}(?:奶奶|爷爷|外婆|外公|妈妈|爸爸|母亲|父亲|阿姨|叔叔|大娘|大爷|师傅|老师|姑娘|小伙|邻居|村民|同学|医生)"
)

_HAN_SOMEBODY = re.compile(
    r"我(?![国县市省区镇乡村校院司局厅处委军党们])|(?<!其)[他她](?!们)|"
    r"奶奶|爷爷|外婆|外公|姥姥|姥爷|妈妈|爸爸|阿姨|叔叔|大娘|大爷|师傅|小伙|姑娘"
)


def people_marks(document: Document) -> Iterator[Mark]:
    """`person_named` for people with a name and `direct_speech` for what they are heard to say.

    In Chinese also `people`, and `person_pronoun` for somebody in particular: I, she, Grandmother; not "our county".
    """
    seen: set[str] = set()
    for sentence in document.sentences:
        words = document.words[sentence.first : sentence.last]
        for position in range(len(words)):
            if _is_person(words, position, seen):
                seen.add(_bare(words[position]))
                yield Mark("person_named", words[position].start, words[position].end, sentence.index)
    if document.language == "zh":
        for hit in _HAN_PERSON.finditer(document.text):
            yield Mark("people", hit.start(), hit.end(), document.sentence_at(hit.start()))
        for hit in _HAN_SOMEBODY.finditer(document.text):
            yield Mark("person_pronoun", hit.start(), hit.end(), document.sentence_at(hit.start()))
    for start, end in document.quoted:
        if _is_speech(document, start, end):
            yield Mark("direct_speech", start, end, document.sentence_at(start))


def _is_speech(document: Document, start: int, end: int) -> bool:
    """Quoted words are speech when they end like a sentence or a verb of saying stands beside them."""
    if len(document.words_within(start, end)) < 3:
        return False
    sentence = document.sentences[document.sentence_at(start)]
    beside = {word.lower for word in document.words[sentence.first : sentence.last] if not start <= word.start < end}
    return document.text[end - 2] in ".,!?…。！？，" or bool(beside & word_set("speech_verb"))


def _bare(word: Word) -> str:
    return word.lower.removesuffix("'s")


def _is_person(words: tuple[Word, ...], position: int, seen: set[str]) -> bool:
    word = words[position]
    if not word.text[0].isupper() or (word.text.isupper() and len(word.text) > 1):
        return False
    bare = _bare(word)
    before = words[position - 1].lower if position else ""
    after = words[position + 1].lower if position + 1 < len(words) else ""
    if (
        bare in _PRONOUNS
        or bare in word_set("calendar_name")
        or before in _PLACE_BEFORE
        or before in word_set("grand_title")
        or after in word_set("place_noun")
        or bare in word_set("title")
    ):
        return False
    if position and _bare(words[position - 1]) in word_set("names_family_zh") and words[position - 1].text[0].isupper():
        return False  # the given name of a person just counted
    if bare in seen or bare in word_set("names_given"):
        return True
    if before in word_set("title"):
        return True
    return _is_chinese_name(words, position, bare) or (position > 0 and bool({before, after} & word_set("speech_verb")))


def _is_chinese_name(words: tuple[Word, ...], position: int, bare: str) -> bool:
    """A Chinese family name followed by a capitalised given name: "Zhang Guilan"."""
    if bare not in word_set("names_family_zh") or position + 1 >= len(words):
        return False
    given = words[position + 1]
    follows = words[position + 2].lower if position + 2 < len(words) else ""
    return (
        given.text[0].isupper() and given.lower not in word_set("place_noun") and follows not in word_set("place_noun")
    )
