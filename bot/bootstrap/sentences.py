"""Which rooms' sentences are said together, in every locale; each is read when it is first spoken."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.localisation import Translator

_BOT = Path(__file__).parents[1]
_COACH = _BOT / "coach" / "locales"
_PHONE = _BOT / "coach" / "phone" / "locales"
_READERS = tuple(_BOT / "coach" / name / "locales" for name in ("panel", "comparing"))
_COMMENTS = _BOT / "comments" / "locales"
_OPERATOR = Path(__file__).parent / "locales"
_REALITY = tuple(_BOT / "coach" / name / "locales" for name in ("fidelity", "calibrating"))


def coach_sentences() -> Mapping[str, "Translator"]:
    """What the coach says."""
    from bot.localisation import LOCALES, Translators

    return Translators(LOCALES, [_COACH])


def panel_sentences(coach: Mapping[str, "Translator"]) -> Mapping[str, "Translator"]:
    """What is said of simulated readers and of forms of a story, on top of what the coach says."""
    from bot.localisation import LOCALES, Translators

    return Translators(LOCALES, _READERS, coach)


def phone_sentences(beneath: Mapping[str, "Translator"]) -> Mapping[str, "Translator"]:
    """The same as `beneath`, with what is said otherwise on a phone."""
    from bot.localisation import LOCALES, Translators

    return Translators(LOCALES, [_PHONE], beneath)


def comment_sentences() -> Mapping[str, "Translator"]:
    """What is said about comments."""
    from bot.localisation import LOCALES, Translators

    return Translators(LOCALES, [_COMMENTS])


def reality_sentences() -> Mapping[str, "Translator"]:
    """What is said about real readers beside simulated ones, and about tables of them."""
    from bot.localisation import LOCALES, Translators

    return Translators(LOCALES, [_COMMENTS, *_REALITY])


def picture_sentences() -> Mapping[str, "Translator"]:
    """What is written in and about pictures."""
    from bot.localisation import LOCALES, Translators
    from bot.reports.studio import FOLDER

    return Translators(LOCALES, [FOLDER])


def operator_sentences(locale: str) -> "Translator":
    """What `attune run` and `attune letters` say to the operator, in one locale."""
    from bot.localisation import load_translator

    return load_translator(locale, [_OPERATOR])
