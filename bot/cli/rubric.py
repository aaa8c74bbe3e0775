"""`attune rubric`: what moves the scores, and by how much at most."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from bot.cli.entry_json import show_json
from bot.cli.shared import AsJson, open_application, show

if TYPE_CHECKING:
    from bot.localisation import Translator
    from evaluation.rubric import DimensionRubric, Rubric


def rubric(
    *,
    check: Path | None = None,
    as_json: AsJson = False,
    locale: Literal["en", "zh-CN"] | None = None,
) -> None:
    """Show the rubric in force, or the one that a class's file would make.

    Parameters
    ----------
    check
        A class's own rubric: YAML with `extends` (the standard version), `name` and, under `dimensions`, only what it
        changes: `weight`, `base`, and features with `points`, `half`, `free`, or `off`.
    as_json
        Print JSON instead of text.
    locale
        Language of the table; ATTUNE_LOCALE when not given.
    """
    application = open_application(rubric=check, locale=locale)
    found = application.rubric
    if as_json:
        show_json(_document(found))
        return
    show("\n".join(_lines(found, application.coach_translators[application.settings.locale])))


def _lines(rubric: "Rubric", say: "Translator") -> Iterator[str]:
    yield say("rubric-title", version=rubric.version)
    yield say("rubric-how")
    for dimension in rubric.dimensions:
        yield ""
        share = 100 * dimension.weight / sum(one.weight for one in rubric.dimensions)
        yield say(
            "rubric-dimension",
            dimension=say(f"dimension-{dimension.name}"),
            share=f"{share:.0f}",
            base=f"{dimension.base:g}",
        )
        for weight in sorted(dimension.features, key=lambda one: -one.points):
            yield f"{weight.points:+7.1f}  {say(f'feature-{weight.feature}')} ({weight.feature})"


def _document(rubric: "Rubric") -> dict[str, Any]:
    return {
        "version": rubric.version,
        "min_words": rubric.min_words,
        "dimensions": {one.name: _dimension(one) for one in rubric.dimensions},
    }


def _dimension(dimension: "DimensionRubric") -> dict[str, Any]:
    return {
        "weight": dimension.weight,
        "base": dimension.base,
        "features": {
            one.feature: {"points": round(one.points, 4), "half": one.half, "free": one.free}
            for one in dimension.features
        },
    }
