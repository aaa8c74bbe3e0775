"""What is said about a draft as a whole: checks, flags and the one next step."""

from collections.abc import Mapping, Sequence

from bot.coach.critique import CLOSE
from bot.coach.priorities import Ranked
from bot.localisation import Translator
from evaluation.checks import Check
from evaluation.invisible import hidden_characters
from evaluation.language import MIXED, UNKNOWN
from evaluation.measures import Measures
from evaluation.rubric import EMPATHY, Rubric
from evaluation.scores import Score, overall

SHORT_QUOTE = 48
CHECK_QUOTE = 30


def check_texts(measures: Measures, checks: Mapping[str, Check], say: Translator) -> dict[str, str]:
    """The reason of each check as a sentence, with the words that led to it."""
    text = measures.document.text
    said = {}
    for name, result in checks.items():
        first = "".join(text[mark.start : mark.end] for mark in result.marks[:1])
        said[name] = say(result.reason, count=len(result.marks), quote=shortened(first, CHECK_QUOTE))
    return said


def flags(measures: Measures, checks: Mapping[str, Check], rubric: Rubric, say: Translator) -> tuple[str, ...]:
    """What a reader of the scores has to know first."""
    document = measures.document
    scored = rubric.scored_in(document.language)
    said: list[str] = []
    if len(scored) < len(rubric.dimensions):
        said.append(_language_flag(document.language, scored, say))
    if scored and document.word_count < rubric.min_words:
        said.append(say("flag-too-short", words=document.word_count, least=rubric.min_words))
    for message, sentences in (("flag-self-marking", measures.self_marking), ("flag-word-list", measures.word_lists)):
        if sentences:
            said.append(say(message, quote=shortened(document.sentence_text(min(sentences)))))
    hidden = hidden_characters(document.original)
    if hidden:
        said.append(say("flag-hidden-characters", count=hidden))
    failed = [say(f"check-{name}") for name, result in checks.items() if result.status == "fail"]
    if failed and EMPATHY & set(scored):
        said.append(say("flag-withheld", checks=say("list-comma").join(failed)))
    return tuple(said)


def next_step(
    measures: Measures, main: Sequence[Ranked], scores: Mapping[str, Score], rubric: Rubric, say: Translator
) -> str:
    """The one thing to do now; where nothing was found in a draft that is not close, its weakest side decides."""
    document = measures.document
    if document.language == "zh":
        return say("next-zh")
    if len(rubric.scored_in(document.language)) < len(rubric.dimensions):
        return say("next-other-language")
    is_short = document.word_count < rubric.min_words
    if is_short or all(score.value is None for score in scores.values()):
        return say("next-longer" if is_short else "next-to-readers", words=rubric.min_words)
    if not main:
        together = overall(scores, rubric)
        if together is None or together >= CLOSE:
            return say("next-polish")
        weakest = min(scores, key=lambda name: scores[name].value or 0.0)
        return say(f"grow-{weakest}")
    finding = main[0].finding
    own = f"next-{finding.rule}"
    return say(own if say.has(own) else f"next-{finding.concern}", quote=shortened(finding.quote))


def shortened(quote: str, most: int = SHORT_QUOTE) -> str:
    """The quote on one line, cut at a word when it is longer than `most` characters."""
    flat = " ".join(quote.split())
    if len(flat) <= most:
        return flat
    cut = flat[: most - 1]
    return (cut.rsplit(" ", 1)[0] if " " in cut[most // 2 :] else cut).rstrip(",;:") + "…"


def _language_flag(language: str, scored: Sequence[str], say: Translator) -> str:
    """Why some dimensions or all are unscored in this language; `scored` are the names of those that are not."""
    if language == UNKNOWN:
        return say("flag-no-words")
    if language == MIXED:
        return say("flag-mixed")
    if not scored:
        return say("flag-other-language", language=language)
    dimensions = say("list-comma").join(say(f"dimension-{name}") for name in scored)
    return say("flag-zh" if language == "zh" else "flag-partly", language=language, dimensions=dimensions)
