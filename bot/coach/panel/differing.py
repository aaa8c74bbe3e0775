"""Who differs, and over what, in sentences."""

from typing import Any

from bot.coach.panel.misread import WORTH_MENDING
from bot.coach.panel.people import capitalised, platform_name, value_name
from bot.coach.remarks import shortened
from bot.localisation import Translator
from evaluation.reception.disagreement import Disagreement, Group
from knowledge.catalogue import Catalogue

_SHORT_QUOTE = 60
_OTHERS = "others"


def told(split: Disagreement, catalogue: Catalogue, say: Translator) -> str:
    """One split of the panel: both groups, how far apart they are, and what each stumbled on most."""
    first, second = split.groups
    names = [group_name(split, group, catalogue, say) for group in split.groups]
    shares = [
        say("panel-group", group=capitalised(name), positive=_whole(group.positive), hostile=_whole(group.hostile))
        for name, group in zip(names, (first, second), strict=True)
    ]
    apart = say(
        f"panel-apart-{split.outcome}",
        points=_whole(abs(split.difference.value or 0.0)),
        low=_whole(min(abs(split.difference.low or 0.0), abs(split.difference.high or 0.0))),
        high=_whole(max(abs(split.difference.low or 0.0), abs(split.difference.high or 0.0))),
    )
    return "\n".join([*shares, apart, *_reasons(split, names, say)])


def group_name(split: Disagreement, group: Group, catalogue: Catalogue, say: Translator) -> str:
    """A group in words, such as: readers who know less of China."""
    if split.trait == "platform":
        name = _OTHERS if group.name == _OTHERS else "here"
        return say(f"group-platform-{name}", platform=platform_name(split.of or ""))
    if split.trait == "country":
        name = _OTHERS if group.name == _OTHERS else "here"
        return say(f"group-country-{name}", country=catalogue.country(split.of or "").name.in_locale(say.locale))
    if split.trait == "value":
        return say(f"group-value-{group.name}", value=value_name(split.of or "", say))
    return say(f"group-{split.trait}-{group.name}", cut=f"{split.cut or 0:.0f}")


def as_json(split: Disagreement, text: str) -> dict[str, Any]:
    """A split with its sentence; shares in %, the difference in points."""
    difference = split.difference
    return {
        "trait": split.trait,
        "of": split.of,
        "cut": None if split.cut is None else round(split.cut, 3),
        "outcome": split.outcome,
        "difference": {"value": difference.value, "low": difference.low, "high": difference.high, "unit": "points"},
        "groups": [_group_json(group) for group in split.groups],
        "text": text,
    }


def _group_json(group: Group) -> dict[str, Any]:
    return {
        "name": group.name,
        "size": group.size,
        "positive": group.positive,
        "hostile": group.hostile,
        "stumbled_on": group.stumbled.quote if group.stumbled else None,
        "stumbled_share": group.stumbled_share,
    }


def _reasons(split: Disagreement, names: list[str], say: Translator) -> list[str]:
    """What each group stumbled on most, where enough of them did; once where it is the same."""
    met = [group.stumbled if group.stumbled_share >= WORTH_MENDING else None for group in split.groups]
    if met[0] is not None and met[0] == met[1]:
        first, second = (_whole(group.stumbled_share) for group in split.groups)
        quote = shortened(met[0].quote, _SHORT_QUOTE)
        return [say("panel-stumbled-both", quote=quote, first=first, second=second)]
    return [
        say("panel-stumbled", group=name, quote=shortened(one.quote, _SHORT_QUOTE), share=_whole(group.stumbled_share))
        for name, one, group in zip(names, met, split.groups, strict=True)
        if one is not None
    ]


def _whole(number: float) -> str:
    return f"{number:.0f}"
