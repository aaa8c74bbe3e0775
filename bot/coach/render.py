"""A critique as plain text: what a student reads in the chat or in the terminal."""

from collections.abc import Callable, Iterable, Iterator

from bot.coach.critique import AdvisedFinding, Critique
from bot.coach.remarks import shortened
from bot.coach.standing import evidence, mark, standing, standing_key
from bot.localisation import Translator
from evaluation.finding import Finding
from evaluation.rubric import DIMENSIONS
from knowledge.entries import VARIATION, AudienceNote, Case, Construct, Entry

LONG_QUOTE = 160
LISTED_QUOTE = 40
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
    """An entry in the words a student needs: a construct by its name and what it tells a writer, others in full."""
    if isinstance(entry, Construct | Case):
        title = entry.title.in_locale(locale)
        body = entry.for_writer.in_locale(locale) if isinstance(entry, Construct) and entry.for_writer else ""
        return f"{title}: {body}" if body else title
    return entry.text.in_locale(locale)


def provenance(entry: Entry, say: Translator) -> str:
    """How far to trust an entry, in words."""
    return say(
        "render-provenance",
        evidence=evidence(entry, say),
        status=standing(entry, say),
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
        say("render-check", mark=MARK[check.status], name=say(f"check-{name}"), reason=critique.check_texts[name])
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
    title = say("render-small" if critique.is_close else "render-main", count=len(critique.main))
    told: set[str] = set()
    return "\n\n".join(
        [title, *(_finding(n, item, critique.locale, told, say) for n, item in enumerate(critique.main, 1))]
    )


def _finding(number: int, item: AdvisedFinding, locale: str, told: set[str], say: Translator) -> str:
    about = say("render-whole") if item.finding.whole else f"“{shortened(item.finding.quote, LONG_QUOTE)}”"
    return "\n   ".join([f"{number}. {about}", *_advice(item, locale, told, say)])


def _advice(item: AdvisedFinding, locale: str, told: set[str], say: Translator) -> Iterator[str]:
    advice = item.advice
    yield advice.hears
    if advice.here is not None:
        yield from reason(advice.here, item.finding.concern, locale, told, say)
    if advice.variation is not None:
        yield from variation(advice.variation, locale, told, say)
    if advice.plainer is not None and is_new(advice.plainer, told):
        yield say("render-plainer", sentence=advice.plainer)
    if advice.ask is not None:
        yield say("render-ask", question=advice.ask)


def reason(entry: Entry, concern: str, locale: str, told: set[str], say: Translator) -> Iterator[str]:
    """Why it matters here. A reason given before is pointed to; a caveat given before is no reason and stays unsaid."""
    if isinstance(entry, Construct):
        note = entry.told(concern, locale)
        if is_new(note, told):
            yield say("render-field", note=note, cite=_cite(entry, told, say))
    elif is_new(entry.id, told):
        yield say("render-here", note=brief(entry, locale), cite=_cite(entry, told, say))
    elif not (isinstance(entry, AudienceNote) and entry.topic == VARIATION):
        yield say("render-again", cite=entry.id)


def variation(entry: Entry, locale: str, told: set[str], say: Translator) -> Iterator[str]:
    """That not all of these readers are alike; nothing where it was said before."""
    if is_new(entry.id, told):
        yield say("render-variation", note=brief(entry, locale), cite=_cite(entry, told, say))


def is_new(what: str, told: set[str]) -> bool:
    """Whether it was not told before; from now on it was."""
    if what in told:
        return False
    told.add(what)
    return True


def _cite(entry: Entry, told: set[str], say: Translator) -> str:
    """The entry's id and standing; a standing in full once, then in short."""
    is_first = is_new(f"status-{standing_key(entry)}", told)
    return say("render-cite", id=entry.id, status=standing(entry, say) if is_first else mark(entry, say))


def _further(critique: Critique, say: Translator) -> str:
    if not critique.further:
        return ""
    return f"{say('render-further')}\n{listed((item.finding for item in critique.further), say)}"


def listed(findings: Iterable[Finding], say: Translator) -> str:
    """Findings in one line: their words and what is the matter with them."""
    return say("list-separator").join(
        say(
            "list-whole" if finding.whole else "list-finding",
            quote=shortened(finding.quote, LISTED_QUOTE),
            rule=say(f"rule-{finding.rule}"),
        )
        for finding in findings
    )


def _bar(value: float) -> str:
    filled = round(value / 10)
    return "█" * filled + "░" * (10 - filled)


def _pad(label: str, width: int = 22) -> str:
    """Pad to a width in terminal cells, where a Chinese character takes two."""
    cells = sum(2 if character > "\u2e80" else 1 for character in label)
    return label + " " * max(0, width - cells)
