"""A critique for a phone: scores, what works and the first finding on the first screen, the rest below."""

from collections.abc import Iterable, Iterator, Sequence

from bot.coach.critique import AdvisedFinding, Critique
from bot.coach.phone.bars import bar
from bot.coach.remarks import shortened
from bot.coach.render import LISTED_QUOTE, MARK, is_new, reason, variation
from bot.localisation import Translator
from evaluation.finding import Finding
from evaluation.rubric import DIMENSIONS

_CELLS = 5
_QUOTE = 72
"""Two lines of a phone."""
_TITLE_QUOTE = 54
"""A title of one finding, short enough to be set in bold."""
_NUMBERS = "①②③④⑤⑥⑦⑧⑨"
"""Numbers that do not make a title look like an item of a list."""
_GROUPS, _GROUPED = 5, 3
"""How many kinds of further findings are named, and how many quotes of each."""


def render_critique(critique: Critique, say: Translator) -> str:
    """The whole critique, usually within one message of 4,096 characters."""
    blocks = [
        *_first(critique, say),
        _strengths(critique, say),
        *_main(critique, say),
        _checks(critique, say),
        _further(critique, say),
        f"{say('render-next-step')}\n{critique.next_steps[0]}",
    ]
    return "\n\n".join(block for block in blocks if block)


def _first(critique: Critique, say: Translator) -> Iterator[str]:
    """Title and scores, with the flags between them where there are any: they have to be known first."""
    title = say("render-title", audience=critique.audience.name.in_locale(critique.locale), words=critique.words)
    scores = [_score(critique, name, say) for name in DIMENSIONS]
    if not critique.flags:
        yield "\n".join([title, *scores])
        return
    yield "\n".join([title, *(f"⚠ {flag}" for flag in critique.flags)])
    yield "\n".join(scores)


def listed(findings: Iterable[Finding], say: Translator, most: int) -> list[str]:
    """A line for each kind of finding with some of the words it was found in, then how many kinds are left out."""
    kinds: dict[str, list[str]] = {}
    for finding in findings:
        quotes = kinds.setdefault(finding.rule, [])
        if not finding.whole:
            quotes.append(shortened(finding.quote, LISTED_QUOTE))
    lines = [_kind(rule, quotes, say) for rule, quotes in kinds.items()]
    left = len(lines) - most
    return lines if left <= 1 else [*lines[:most], say("phone-more-kinds", count=left)]


def _kind(rule: str, quotes: Sequence[str], say: Translator) -> str:
    name = say(f"rule-{rule}")
    shown = say("list-comma").join(f"“{quote}”" for quote in dict.fromkeys(quotes[:_GROUPED]))
    if not shown:
        return say("phone-kind", rule=name)
    more = len(quotes) - _GROUPED
    if more > 0:
        return say("phone-kind-more", rule=name, quotes=shown, count=more)
    return say("phone-kind-quotes", rule=name, quotes=shown)


def _score(critique: Critique, name: str, say: Translator) -> str:
    score, label = critique.scores[name], say(f"dimension-{name}")
    if score.value is None:
        return f"– {say('why-unscored', dimension=label)}"
    figures = {"score": f"{score.value:.0f}", "low": f"{score.low:.0f}", "high": f"{score.high:.0f}"}
    return say("phone-score", bar=bar(score.value / 100, _CELLS), dimension=label, **figures)


def _strengths(critique: Critique, say: Translator) -> str:
    if not critique.strengths:
        return ""
    told = (f"+ “{shortened(item.finding.quote, _QUOTE)}”\n{item.advice.hears}" for item in critique.strengths)
    return "\n".join([say("render-strengths"), *told])


def _main(critique: Critique, say: Translator) -> Iterator[str]:
    """The findings that matter most, each note and each caveat told once."""
    if not critique.main:
        return
    yield say("render-small" if critique.is_close else "render-main", count=len(critique.main))
    told: set[str] = set()
    for number, item in enumerate(critique.main, 1):
        yield "\n".join([_about(number, item.finding, say), *_advice(item, told, say)])
        yield from _reasons(item, critique.locale, told, say)


def _about(number: int, finding: Finding, say: Translator) -> str:
    about = say("render-whole") if finding.whole else f"“{shortened(finding.quote, _TITLE_QUOTE)}”"
    return f"{_NUMBERS[number - 1]} {about}"


def _advice(item: AdvisedFinding, told: set[str], say: Translator) -> Iterator[str]:
    """What to do comes before why: the first is what a reader on the move takes along."""
    advice = item.advice
    yield advice.hears
    if advice.plainer is not None and is_new(advice.plainer, told):
        yield say("render-plainer", sentence=advice.plainer)
    if advice.ask is not None:
        yield say("render-ask", question=advice.ask)


def _reasons(item: AdvisedFinding, locale: str, told: set[str], say: Translator) -> Iterator[str]:
    """Why it matters to these readers, and that they are not all alike: a block each."""
    advice = item.advice
    if advice.here is not None:
        yield from reason(advice.here, item.finding.concern, locale, told, say)
    if advice.variation is not None:
        yield from variation(advice.variation, locale, told, say)


def _checks(critique: Critique, say: Translator) -> str:
    lines = [
        say("render-check", mark=MARK[check.status], name=say(f"check-{name}"), reason=critique.check_texts[name])
        for name, check in critique.checks.items()
    ]
    return "\n".join([say("phone-checks"), *lines])


def _further(critique: Critique, say: Translator) -> str:
    if not critique.further:
        return ""
    return "\n".join([say("render-further"), *listed((item.finding for item in critique.further), say, _GROUPS)])
