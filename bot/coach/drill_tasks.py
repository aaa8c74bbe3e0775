"""From a drill of the catalogue to a task that the measurement can score."""

import re
from collections.abc import Mapping
from dataclasses import replace

from evaluation.drills.task import Aim
from evaluation.lexicon import Lexicon
from knowledge.catalogue import Catalogue
from knowledge.entries import Limit, Term
from knowledge.errors import UnknownEntryError
from knowledge.practice import Criterion, Drill

_GLOSS_WORD = re.compile(r"[a-z]{5,}")


def aims(drill: Drill, catalogue: Catalogue, names: Mapping[str, tuple[str, ...]]) -> tuple[Aim, ...]:
    """What the drill's criteria look for. `names` are what students call each dimension.

    Raises UnknownEntryError for a term, platform or limit that the catalogue does not have.
    """
    return tuple(_aim(criterion, catalogue, names) for criterion in drill.scoring)


def lexicon_for(drill: Drill, lexicon: Lexicon) -> Lexicon:
    """The audience's lexicon, in which the terms that the drill asks about are never taken for known."""
    asked = {criterion.name for criterion in drill.scoring if criterion.kind == "term"}
    return replace(lexicon, known=lexicon.known - asked) if asked & lexicon.known else lexicon


def limit_of(name: str, catalogue: Catalogue) -> Limit:
    """The limit named `platform/what`; raises UnknownEntryError."""
    platform, _, what = name.partition("/")
    found = next((limit for limit in catalogue.platform(platform).limits if limit.what == what), None)
    if found is None:
        raise UnknownEntryError(f"The platform '{platform}' has no limit '{what}'.")
    return found


def term_of(name: str, catalogue: Catalogue) -> Term:
    """The term of that id; raises UnknownEntryError."""
    found = catalogue.entry(name)
    if not isinstance(found, Term):
        raise UnknownEntryError(f"'{name}' is no term.")
    return found


def _aim(criterion: Criterion, catalogue: Catalogue, names: Mapping[str, tuple[str, ...]]) -> Aim:
    aim = Aim(
        kind=criterion.kind,
        points=criterion.points,
        dimension=criterion.dimension,
        name=criterion.name,
        at_least=criterion.at_least,
        at_most=criterion.at_most,
        any_of=criterion.any_of,
    )
    if criterion.kind == "limit":
        limit = limit_of(criterion.name or "", catalogue)
        return replace(aim, at_most=limit.most, unit=limit.unit)
    if criterion.kind == "term":
        term = term_of(criterion.name or "", catalogue)
        return replace(aim, name=term.id, gloss=tuple(_GLOSS_WORD.findall(term.gloss.lower())))
    if criterion.kind == "score_forecast":
        return replace(aim, any_of=names[criterion.dimension or ""])
    return aim
