"""A comparison as plain text: one table, differences from the first form, how to check them, what they do not show."""

from collections.abc import Mapping

from bot.coach.comparing.comparison import TABLE, Comparison, Form
from bot.coach.comparing.debrief import debrief
from bot.coach.comparing.notation import KINDS
from bot.coach.comparing.table import laid_out
from bot.localisation import Translator
from evaluation.reception.intervals import Estimate

_LONG_TITLE = 60
UNCLEAR = "≈ "
_UNSAID = "–"
_SMALL = 10.0


def render_comparison(comparison: Comparison, say: Translator, room: int | None = None) -> str:
    """The whole comparison, without markup; tables broader than `room` terminal cells become blocks of lines."""
    readers = comparison.audience.name.in_locale(comparison.locale)
    title = say("compare-title", size=comparison.size, readers=readers, forms=len(comparison.forms))
    blocks = [
        [title, "─" * min(_LONG_TITLE, len(title))],
        *([flag] for flag in _flags(comparison, say)),
        [say("compare-table", by=_by(comparison.by, say)), _table(comparison, say, room), say("compare-legend")],
        [
            say("compare-differences", first=form_name(comparison.forms[0].name, say)),
            _differences(comparison, say, room),
            say("compare-unclear", sign=UNCLEAR.strip()),
        ],
        [say("compare-words"), *(f"- {_words(form, say)}" for form in comparison.forms)],
        [say("panel-debrief"), *(f"{n}. {line}" for n, line in enumerate(debrief(comparison), 1))],
        [say("panel-caveats"), *(f"- {caveat}" for caveat in comparison.caveats)],
    ]
    return "\n\n".join("\n".join(lines) for lines in blocks)


def form_name(name: str, say: Translator) -> str:
    """A known form's name in the reader's language, any other as it was given."""
    message = f"form-{name.casefold().replace(' ', '-').replace('_', '-')}"
    return say(message) if say.has(message) else name


def _by(by: str, say: Translator) -> str:
    return say(f"compare-by-{by}") if say.has(f"compare-by-{by}") else by


def _flags(comparison: Comparison, say: Translator) -> list[str]:
    return [
        "! " + say("compare-flag", form=form_name(form.name, say), flag=flag)
        for form in comparison.forms
        for flag in form.flags
    ]


def _table(comparison: Comparison, say: Translator, room: int | None) -> str:
    rows = [[form_name(form.name, say), *_figures(form.metrics, say)] for form in comparison.forms]
    return laid_out(_head(comparison, say), rows, say("compare-colon"), room)


def _differences(comparison: Comparison, say: Translator, room: int | None) -> str:
    rows = [
        [form_name(one.form, say), *(_difference(one.metrics[name], clear=name in one.clear) for name in TABLE)]
        for one in comparison.differences
    ]
    return laid_out(_head(comparison, say), rows, say("compare-colon"), room)


def _head(comparison: Comparison, say: Translator) -> list[str]:
    return [_by(comparison.by, say), *(say(f"compare-column-{name}") for name in TABLE)]


def _figures(metrics: Mapping[str, Estimate], say: Translator) -> list[str]:
    return [_figure(metrics[name], say) for name in TABLE]


def _figure(one: Estimate, say: Translator) -> str:
    level = f" {say(f'compare-level-{one.level}')}" if one.level else ""
    return _with_interval(one, "") + level


def _difference(one: Estimate, *, clear: bool) -> str:
    return _with_interval(one, "+") if clear or one.value is None else UNCLEAR + _with_interval(one, "+")


def _with_interval(one: Estimate, sign: str) -> str:
    """The figure and its interval; small ones with a decimal, or an interval clear of 0 would seem to hold it."""
    if one.value is None:
        return _UNSAID
    digits = 1 if abs(one.value) < _SMALL else 0
    value, low, high = (_rounded(number, digits, sign) for number in (one.value, one.low or 0.0, one.high or 0.0))
    return f"{value} ({low}…{high})"


def _rounded(number: float, digits: int, sign: str) -> str:
    rounded = round(number, digits)
    return f"{rounded:{sign}.{digits}f}" if rounded else "0"


def _words(form: Form, say: Translator) -> str:
    name, words = form_name(form.name, say), form.script.words
    if not form.script.is_script:
        return say("compare-words-plain", form=name, words=form.script.reaching)
    return say("compare-words-script", form=name, **{kind: words[kind] for kind in KINDS})
