"""A critique as plain text: what a student reads in the chat or in the terminal."""

from collections.abc import Callable, Iterator

from bot.coach.critique import AdvisedFinding, Critique
from bot.coach.remarks import shortened
from bot.localisation import Translator
from evaluation.rubric import DIMENSIONS
from knowledge.entries import Case, Construct, Entry

LONG_QUOTE = 160
MARK = {"pass": "✓", "look": "?", "fail": "✗"}


def render_critique(critique: Critique, say: Translator) -> str:
    """The whole critique, about a screen long, without markup."""
    blocks = [
        _head(critique, say),
        *(f"! {flag}" for flag in critique.flags),
        _scores(critique, say),
        _strengths(critique, say),
        render_main(critique, say),
        _further(critique, say),
        f"{say('render-next-step')}\n{critique.next_steps[0]}",
    ]
    return "\n\n".join(block for block in blocks if block)


def render_sources(critique: Critique, say: Translator, name_source: Callable[[str], str]) -> str:
    """Every note cited, with its evidence, its status and its sources in full."""
    if not critique.notes:
        return say("render-no-sources")
    out = [say("render-sources")]
    for entry in critique.notes:
        out.append(f"{entry.id}  {brief(entry, critique.locale)}")
        out.append(f"   {provenance(entry, say)}")
        out += [f"   {name}: {name_source(name)}" for name in entry.sources]
    return "\n".join(out)


def brief(entry: Entry, locale: str) -> str:
    """An entry in the words a student needs: a construct by its name and first sentence, anything else in full."""
    if isinstance(entry, Construct | Case):
        title = entry.title.in_locale(locale)
        body = entry.measures.in_locale(locale) if isinstance(entry, Construct) and entry.measures else ""
        return f"{title}: {body}" if body else title
    return entry.text.in_locale(locale)


def provenance(entry: Entry, say: Translator) -> str:
    """How far to trust an entry, in words."""
    return say(
        "render-provenance",
        evidence=say(f"evidence-{entry.evidence}"),
        status=say(f"status-{entry.status}"),
        sources=", ".join(entry.sources),
    )


def _head(critique: Critique, say: Translator) -> str:
    title = say("render-title", audience=critique.audience.name.in_locale(critique.locale), words=critique.words)
    return f"{title}\n{'─' * min(60, len(title))}"


def _scores(critique: Critique, say: Translator) -> str:
    lines = []
    for name in DIMENSIONS:
        score = critique.scores[name]
        label = say(f"dimension-{name}")
        if score.value is None:
            lines.append(f"{_pad(label)}  {say('render-unscored')}")
        else:
            lines.append(f"{_pad(label)}  {_bar(score.value)} {score.value:3.0f}  ({score.low:.0f}–{score.high:.0f})")
    checks = " · ".join(
        f"{MARK[check.status]} {say(f'check-{name}')}: {critique.check_texts[name]}"
        for name, check in critique.checks.items()
    )
    return "\n".join([*lines, "", checks])


def _strengths(critique: Critique, say: Translator) -> str:
    if not critique.strengths:
        return ""
    lines = [say("render-strengths")]
    lines += [f"+ “{shortened(item.finding.quote, LONG_QUOTE)}”\n  {item.advice.hears}" for item in critique.strengths]
    return "\n".join(lines)


def render_main(critique: Critique, say: Translator) -> str:
    """The findings that matter most, each note and each caveat told once."""
    if not critique.main:
        return ""
    title = say("render-main", audience=critique.audience.name.in_locale(critique.locale), count=len(critique.main))
    told: set[str] = set()
    return "\n\n".join(
        [title, *(_finding(n, item, critique.locale, told, say) for n, item in enumerate(critique.main, 1))]
    )


def _finding(number: int, item: AdvisedFinding, locale: str, told: set[str], say: Translator) -> str:
    quote = f"{number}. “{shortened(item.finding.quote, LONG_QUOTE)}”"
    return "\n   ".join([quote, *_advice(item, locale, told, say)])


def _advice(item: AdvisedFinding, locale: str, told: set[str], say: Translator) -> Iterator[str]:
    advice = item.advice
    yield advice.hears
    for entry, message in ((advice.here, "here"), (advice.variation, "variation")):
        if entry is None:
            continue
        if entry.id not in told:
            kind = "field" if isinstance(entry, Construct) else message
            yield say(f"render-{kind}", note=brief(entry, locale), cite=_cite(entry, say))
        elif message == "here":
            yield say("render-again", cite=entry.id)
        told.add(entry.id)
    if advice.plainer is not None and advice.plainer not in told:
        yield say("render-plainer", sentence=advice.plainer)
        told.add(advice.plainer)
    if advice.ask is not None:
        yield say("render-ask", question=advice.ask)


def _cite(entry: Entry, say: Translator) -> str:
    return f"{entry.id}, {say(f'status-{entry.status}')}"


def _further(critique: Critique, say: Translator) -> str:
    if not critique.further:
        return ""
    quotes = [
        f"“{shortened(item.finding.quote, 40)}” ({say(f'rule-{item.finding.rule}')})" for item in critique.further
    ]
    return f"{say('render-further')}\n{'; '.join(quotes)}"


def _bar(value: float) -> str:
    filled = round(value / 10)
    return "█" * filled + "░" * (10 - filled)


def _pad(label: str, width: int = 22) -> str:
    """Pad to a width in terminal cells, where a Chinese character takes two."""
    cells = sum(2 if character > "\u2e80" else 1 for character in label)
    return label + " " * max(0, width - cells)
