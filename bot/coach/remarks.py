"""What is said about a draft as a whole: checks, flags and the one next step."""

from collections.abc import Mapping, Sequence

from bot.coach.priorities import Ranked
from bot.localisation import Translator
from evaluation.checks import Check
from evaluation.invisible import hidden_characters
from evaluation.language import MIXED, UNKNOWN
from evaluation.measures import Measures
from evaluation.rubric import Rubric
from evaluation.scores import SCORED_LANGUAGES

SHORT_QUOTE = 48


def check_texts(checks: Mapping[str, Check], say: Translator) -> dict[str, str]:
    """The reason of each check as a sentence."""
    return {name: say(result.reason, count=len(result.marks)) for name, result in checks.items()}


def flags(measures: Measures, checks: Mapping[str, Check], rubric: Rubric, say: Translator) -> tuple[str, ...]:
    """What a reader of the scores has to know first."""
    document = measures.document
    said: list[str] = []
    if document.language not in SCORED_LANGUAGES:
        said.append(_language_flag(document.language, say))
    elif document.word_count < rubric.min_words:
        said.append(say("flag-too-short", words=document.word_count, least=rubric.min_words))
    if measures.self_marking:
        quote = document.sentence_text(min(measures.self_marking))
        said.append(say("flag-self-marking", quote=shortened(quote)))
    hidden = hidden_characters(document.original)
    if hidden:
        said.append(say("flag-hidden-characters", count=hidden))
    failed = [say(f"check-{name}") for name, result in checks.items() if result.status == "fail"]
    if failed and document.language in SCORED_LANGUAGES:
        said.append(say("flag-withheld", checks=", ".join(failed)))
    return tuple(said)


def next_step(measures: Measures, main: Sequence[Ranked], rubric: Rubric, say: Translator) -> str:
    """The one thing to do now."""
    document = measures.document
    if document.language == "zh":
        return say("next-zh")
    if document.language not in SCORED_LANGUAGES:
        return say("next-other-language")
    if document.word_count < rubric.min_words:
        return say("next-longer", words=rubric.min_words)
    if not main:
        return say("next-polish")
    finding = main[0].finding
    return say(f"next-{finding.concern}", quote=shortened(finding.quote))


def shortened(quote: str, most: int = SHORT_QUOTE) -> str:
    """The quote on one line, cut at a word when it is longer than `most` characters."""
    flat = " ".join(quote.split())
    if len(flat) <= most:
        return flat
    cut = flat[: most - 1]
    return (cut.rsplit(" ", 1)[0] if " " in cut[most // 2 :] else cut).rstrip(",;:") + "…"


def _language_flag(language: str, say: Translator) -> str:
    if language == UNKNOWN:
        return say("flag-no-words")
    if language == "zh":
        return say("flag-zh")
    if language == MIXED:
        return say("flag-mixed")
    return say("flag-other-language", language=language)
