"""From the pack of assumptions about audiences to their values."""

from knowledge.audiences import rules as r
from knowledge.entries import Text
from knowledge.packing.reading import PackFile
from knowledge.packing.shapes import traits as m


def trait_rules(file: PackFile) -> r.TraitRules | None:
    """The assumptions of a file; None when its top cannot be used."""
    head = file.head(m.TraitsHead, ("regions", "segments"))
    regions = tuple(map(_region, file.items("regions", m.RegionTraitsModel, required=False)))
    segments = tuple(map(_segment, file.items("segments", m.SegmentTraitsModel, required=False)))
    if head is None:
        return None
    return r.TraitRules(
        sources=tuple(head.sources),
        evidence=head.evidence,
        base=_base(head.base),
        regions=regions,
        segments=segments,
        home=_home(head.home),
        explanations=r.Explanations(**{name: Text(**text) for name, text in head.explanations.model_dump().items()}),
    )


def _base(model: m.BaseTraitsModel) -> r.Base:
    plain = model.model_dump(exclude={"knowledge", "values_sources"})
    return r.Base(**plain, knowledge=_knowledge(model.knowledge), values_sources=tuple(model.values_sources))


def _region(model: m.RegionTraitsModel) -> r.RegionRule:
    return r.RegionRule(model.region, model.age_mode, _knowledge(model.knowledge) if model.knowledge else None)


def _segment(model: m.SegmentTraitsModel) -> r.SegmentRule:
    plain = model.model_dump(exclude={"knowledge", "why"})
    known = _knowledge(model.knowledge) if model.knowledge else None
    return r.SegmentRule(**plain, why=model.why.text(), knowledge=known)


def _home(model: m.HomeTraitsModel) -> r.HomeRule:
    plain = model.model_dump(exclude={"knowledge", "platforms"})
    return r.HomeRule(**plain, knowledge=_knowledge(model.knowledge), platforms=tuple(model.platforms))


def _knowledge(model: m.KnowledgeModel) -> r.KnowledgeShares:
    return r.KnowledgeShares(model.low, model.some, model.good)
