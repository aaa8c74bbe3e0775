"""A survey's figures for a person to read: groups, differences, what the comments are about and what was misread."""

from collections.abc import Mapping
from itertools import chain
from typing import Final

from bot.comments.figures import Comparison, SurveyFigures
from bot.comments.misread import Misreadings
from bot.comments.survey import EVERYONE
from bot.comments.themes import NO_TOPIC, Theme, Themes
from bot.localisation import Translator
from bot.visible import one_line
from evaluation.comments.telemetry import Change, Estimate

LANGUAGES_SHOWN: Final = 8
THEMES_SHOWN: Final = 6
GROUPS_SHOWN: Final = 6
FEWEST: Final = 10
"""Judged comments on a topic in some group, from which it is told."""


def prose(found: SurveyFigures, languages: Mapping[str, int], skipped: Mapping[str, int], say: Translator) -> list[str]:
    """Everything but the caveats, as lines. `languages` and `skipped` are counts by code and by reason."""
    return [
        *_opening(found, languages, skipped, say),
        *_groups(found, say),
        *_differences(found.comparisons, say),
        *_themes(found.themes, say),
        *_misreadings(found.misreadings, say),
    ]


def language_name(code: str, say: Translator) -> str:
    """A language by its name; by its code where it has none here."""
    return say(f"language-{code}") if say.has(f"language-{code}") else code


def _opening(
    found: SurveyFigures, languages: Mapping[str, int], skipped: Mapping[str, int], say: Translator
) -> list[str]:
    lines = [say("report-rows", rows=found.rows, counted=found.counted, skipped=found.rows - found.counted)]
    if skipped:
        lines.append(say("report-skipped", reasons=reasons_named(skipped, say)))
    common = sorted(languages.items(), key=lambda item: (-item[1], item[0]))
    named = say("comma").join(f"{language_name(code, say)} {n}" for code, n in common[:LANGUAGES_SHOWN])
    rest = common[LANGUAGES_SHOWN:]
    if rest:
        named = say("report-other-languages", named=named, languages=len(rest), n=sum(n for _, n in rest))
    return [*lines, say("report-languages", languages=named)]


def reasons_named(skipped: Mapping[str, int], say: Translator) -> str:
    """Reasons for which rows are not counted, each with how many."""
    return say("semicolon").join(f"{say(f'skipped-{reason}')} {n}" for reason, n in skipped.items())


def _groups(found: SurveyFigures, say: Translator) -> list[str]:
    lines = []
    for group in found.groups:
        name = say("group-all") if group.name == EVERYONE else one_line(group.name)
        lines += ["", say("report-group", group=name, n=group.comments, judged=group.judged)]
        lines += [_line(measure, shown(one), say) for measure, one in group.measures.items()]
    return lines


def _differences(comparisons: tuple[Comparison, ...], say: Translator) -> list[str]:
    """All of two groups; of more groups what holds when all comparisons are counted."""
    if len(comparisons) == 1:
        only = comparisons[0]
        heading = say("report-difference", first=one_line(only.first), second=one_line(only.second))
        return ["", heading, *(_line(name, _change(one, say), say) for name, one in only.changes.items())]
    lines = []
    for one in comparisons:
        pair = {"first": one_line(one.first), "second": one_line(one.second)}
        held = [_line(name, _change(change, say), say) for name, change in one.changes.items() if one.holds(name)]
        lines += [say("report-difference", **pair), *held] if held else []
    if not comparisons:
        return []
    closing = "report-nothing-else-differs" if lines else "report-nothing-differs"
    return ["", *lines, say(closing, comparisons=len(comparisons))]


def _themes(themes: Themes, say: Translator) -> list[str]:
    """The commonest topics, each with its telling words and how each group takes it."""
    largest: dict[str, int] = {}
    for theme in chain.from_iterable(themes.groups.values()):
        largest[theme.topic] = max(largest.get(theme.topic, 0), theme.comments)
    told = [name for name, most in sorted(largest.items(), key=lambda item: -item[1]) if most >= FEWEST]
    if not set(told) - {NO_TOPIC}:
        return []
    lines = ["", say("report-themes")]
    for topic in [name for name in told if name != NO_TOPIC][:THEMES_SHOWN] + [NO_TOPIC] * (NO_TOPIC in told):
        lines.append("  " + _topic(topic, themes, say))
        for group, some in list(themes.groups.items())[:GROUPS_SHOWN]:
            lines += ["    " + _theme(group, theme, themes, say) for theme in some if theme.topic == topic]
    return lines


def _topic(topic: str, themes: Themes, say: Translator) -> str:
    name, words = say(f"topic-{topic}"), say("comma").join(themes.words.get(topic, ()))
    return say("report-theme", topic=name, words=words) if words else name


def _theme(group: str, theme: Theme, themes: Themes, say: Translator) -> str:
    told = say(
        "report-theme-figures",
        n=theme.comments,
        share=shown(theme.share),
        resonance=shown(theme.positive_resonance),
        friction=shown(theme.hostile_friction),
    )
    return told if len(themes.groups) == 1 else say("report-measure", measure=one_line(group), shown=told)


def _misreadings(found: Misreadings, say: Translator) -> list[str]:
    if not found.comments:
        return []
    lines = ["", say("report-misread", n=found.comments)]
    if not found.phrases:
        examples = ["    " + say("report-example", example=example) for example in found.examples]
        return [*lines, "  " + say("report-misread-nothing-told"), *examples]
    lines.append("  " + say("report-misread-story" if found.from_story else "report-misread-words"))
    for one in found.phrases:
        told = say("report-misread-phrase", phrase=one.phrase, n=one.comments, mentioned=one.mentioned)
        lines += ["  " + told, *("    " + say("report-example", example=example) for example in one.examples)]
    return lines


def _line(measure: str, figure: str, say: Translator) -> str:
    return "  " + say("report-measure", measure=say(f"measure-{measure}"), shown=figure)


def shown(one: Estimate) -> str:
    """A figure with its interval; a dash where there is none."""
    return "–" if one.value is None else f"{one.value:.1f} ({one.low:.1f} … {one.high:.1f})"


def _change(one: Change, say: Translator) -> str:
    difference = one.difference
    if difference.value is None:
        return "–"
    figure = f"{difference.value:+.1f} ({difference.low:+.1f} … {difference.high:+.1f})"
    return figure if one.effect_size is None else say("report-effect", shown=figure, effect=f"{one.effect_size:+.2f}")
