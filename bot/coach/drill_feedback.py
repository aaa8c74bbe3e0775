"""What a student reads after a drill: the total, what is met, what is still open, and one possible answer."""

from bot.coach.drill_tasks import term_of
from bot.coach.remarks import shortened
from bot.localisation import Translator, Value
from evaluation.drills.task import AimScore, Attempt
from knowledge.catalogue import Catalogue
from knowledge.practice import Criterion, Drill

STRONG, FAIR, BEGUN = 85, 60, 15
MET = 0.99
QUOTE = 70
"""Longest quote, in characters."""
LISTED = 3
_UNSCORED = {
    "empty": "drill-empty",
    "too-long": "drill-too-long",
    "too-short": "drill-too-short",
    "no-sentences": "drill-no-sentences",
    "language": "drill-language",
    "to-the-marker": "drill-to-the-marker",
    "same-as-material": "drill-same-as-material",
    "same-as-model": "drill-same-as-model",
}
_DONE = {
    "gain": "drill-done-gain",
    "reach": "drill-done-reach",
    "feature": "drill-done-feature",
    "feature-most": "drill-done-without",
    "rule": "drill-done-rule",
    "keep": "drill-done-keep",
    "avoid": "drill-done-avoid",
    "words": "drill-done-words",
    "limit": "drill-done-limit",
    "term": "drill-done-term",
    "spot": "drill-done-spot",
    "score_forecast": "drill-done-forecast",
}
_OPEN = {
    "gain": "drill-open-gain",
    "reach": "drill-open-reach",
    "feature": "drill-open-feature",
    "feature-most": "drill-open-too-many",
    "rule": "drill-open-rule",
    "keep": "drill-open-keep",
    "avoid": "drill-open-avoid",
    "words": "drill-open-words",
    "limit": "drill-open-limit",
    "term": "drill-open-term",
    "half-term": "drill-half-term",
    "spot": "drill-open-spot",
    "score_forecast": "drill-open-forecast",
    "no-forecast": "drill-no-forecast",
}
_QUOTED_BESIDE_SAY = frozenset(("feature-most", "rule", "avoid"))
"""Kinds whose places a student has to see beside the author's own sentence."""


def heading(drill: Drill, locale: str, say: Translator) -> str:
    """Title, level and minutes."""
    return say("drill-title", title=drill.title.in_locale(locale), level=drill.level, minutes=drill.minutes)


def render_unscored(drill: Drill, reason: str, least: int, locale: str, say: Translator) -> str:
    """Why there are no points, and that nothing is lost."""
    return f"{drill.title.in_locale(locale)}\n{say(_UNSCORED[reason], least=least)}"


def render_attempt(drill: Drill, attempt: Attempt, catalogue: Catalogue, locale: str, say: Translator) -> str:
    """The feedback on a scored answer."""
    points = attempt.points or 0.0
    title = drill.title.in_locale(locale)
    lines = _lines(drill, attempt, catalogue, locale, say)
    lines += [say("drill-elsewhere")] * attempt.elsewhere + [say("drill-held-back")] * attempt.held_back
    return "\n\n".join(
        (
            f"{say('drill-points', title=title, points=round(points))}\n{say(_tone(points))}",
            "\n".join(lines),
            f"{say('drill-good')}\n{drill.good.in_locale(locale)}",
            f"{say('drill-answer')}\n{drill.answer.strip()}",
        )
    )


def _tone(points: float) -> str:
    if points >= STRONG:
        return "drill-strong"
    if points >= FAIR:
        return "drill-fair"
    return "drill-start" if points >= BEGUN else "drill-not-begun"


def _lines(drill: Drill, attempt: Attempt, catalogue: Catalogue, locale: str, say: Translator) -> list[str]:
    """A line for each criterion; those of which the same is to be said share one."""
    shared: dict[tuple[str, str], tuple[float, int]] = {}
    for criterion, one in zip(drill.scoring, attempt.results, strict=True):
        told = _told(criterion, one, catalogue, locale, say)
        earned, points = shared.get(told, (0.0, 0))
        shared[told] = (earned + one.points, points + one.aim.points)
    return [
        say("drill-line", mark=mark, sentence=sentence, earned=round(earned), points=points)
        for (mark, sentence), (earned, points) in shared.items()
    ]


def _told(criterion: Criterion, one: AimScore, catalogue: Catalogue, locale: str, say: Translator) -> tuple[str, str]:
    """The mark of a criterion, and its sentence."""
    done = one.met.share >= MET
    sentence = say((_DONE if done else _OPEN)[_message(one)], **_found(one, criterion, catalogue, say))
    if not done and criterion.say is not None:
        sentence = criterion.say.in_locale(locale)
        if one.met.quotes and _message(one) in _QUOTED_BESIDE_SAY:
            sentence = say("drill-say-and-quotes", sentence=sentence, quotes=_listed(one.met.quotes, say))
    mark = "✓" if done else "◐" if one.met.share > 0 else "○"
    return mark, sentence


def _message(one: AimScore) -> str:
    """The kind; `feature-most` where a feature is to be rare, `half-term` where a gloss says little, `no-forecast`."""
    aim, found = one.aim, one.met.value or 0
    if aim.kind == "term" and 0 < one.met.share < MET:
        return "half-term"
    if aim.kind == "score_forecast" and not one.met.quotes:
        return "no-forecast"
    if aim.kind != "feature" or aim.at_most is None:
        return aim.kind
    return "feature-most" if aim.at_least is None or found > aim.at_most else "feature"


def _found(one: AimScore, criterion: Criterion, catalogue: Catalogue, say: Translator) -> dict[str, Value]:
    """Everything a sentence may want to say; each takes what it needs."""
    aim, met = one.aim, one.met
    wanted = aim.at_least if aim.at_least is not None else aim.at_most
    values: dict[str, Value] = {
        "value": _number(met.value, signed=aim.kind == "gain"),
        "wanted": 0 if wanted is None else wanted,
        "most": 0 if aim.at_most is None else aim.at_most,
        "quotes": _listed(met.quotes, say),
        "missed": _listed(met.missed, say),
        "all": len(met.missed) + round(met.value or 0),
        "any": _listed([form.replace("*", "…") for form in criterion.any_of], say),
    }
    if aim.dimension:
        values["dimension"] = say(f"dimension-{aim.dimension}")
    if aim.kind == "feature":
        values["feature"] = say(f"feature-{aim.name}")
    elif aim.kind == "rule":
        values["rule"] = say(f"rule-{aim.name}")
    elif aim.kind == "term":
        term = term_of(aim.name or "", catalogue)
        values["term"] = term.term if say.locale.startswith("zh") else term.pinyin
    elif aim.kind in {"words", "limit"}:
        values["range"] = _range(aim.at_least, aim.at_most, say)
        values["unit"] = say(_UNITS.get(aim.unit if aim.kind == "limit" else "words", "drill-unit-other"))
    return values


_UNITS = {
    "characters": "drill-unit-characters",
    "weighted": "drill-unit-weighted",
    "words": "drill-unit-words",
    "tags": "drill-unit-tags",
}


def _range(least: int | None, most: int | None, say: Translator) -> str:
    if least is not None and most is not None:
        return say("drill-from-to", least=least, most=most)
    return say("drill-at-most", most=most) if most is not None else say("drill-at-least", least=least or 0)


def _number(value: float | None, *, signed: bool) -> Value:
    if value is None:
        return "–"
    return f"{value:+.0f}".replace("-", "−") if signed else round(value)


def _listed(quotes: tuple[str, ...] | list[str], say: Translator) -> str:
    shown = [say("drill-quote", quote=shortened(quote, QUOTE)) for quote in quotes[:LISTED]]
    return say("list-comma").join(shown) or "–"
