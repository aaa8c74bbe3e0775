"""From country figures and the stated assumptions to the traits of one audience: pure functions of values."""

import math
from collections.abc import Sequence

from knowledge.audiences.figures import HOME, Figures
from knowledge.audiences.pooling import pooled
from knowledge.audiences.prior_attitude import home_attitude, prior_attitude
from knowledge.audiences.rules import KnowledgeShares, SegmentRule, TraitRules
from knowledge.audiences.traits import Age, Basis, Level, Split, Traits, Value
from knowledge.entries import Audience

_FARTHEST = 3.0
_LEAST, _MOST = 0.05, 0.95


def derive(audience: Audience, region_of: dict[str, str], figures: Figures, rules: TraitRules) -> Traits:
    """The audience's traits; those of several countries are pooled with the same weight for each.

    `region_of` maps a country's code to the region its pack names.
    """
    parts = [_of_country(audience, code, region_of.get(code), figures, rules) for code in audience.countries]
    return parts[0] if len(parts) == 1 else pooled(audience.id, parts, rules.explanations.pooled)


def derive_home(figures: Figures, rules: TraitRules) -> Traits:
    """Readers in China, for the comparison with readers abroad; almost all of it assumed."""
    home, say = rules.home, rules.explanations
    assumed = Basis("assumed", rules.sources, rules.evidence, (say.home,))
    english = (("native", 0.0), ("fluent", home.english), ("intermediate", 1 - home.english))
    return Traits(
        audience="home",
        age=Age(rules.base.youngest, home.age_mode, rules.base.oldest, assumed),
        attitude=home_attitude(rules),
        knowledge=Split(_knowledge_shares(home.knowledge), assumed),
        english=Split(english, assumed),
        platforms=Split(_falling(home.platforms, rules.base.platform_decay), assumed),
        stake=Level(home.stake, rules.base.stake_sd, 0.0, 1.0, assumed),
        scepticism=Level(home.scepticism, rules.base.scepticism_sd, 0.0, 1.0, assumed),
        values=_values(HOME, figures, rules),
    )


def _of_country(audience: Audience, code: str, region: str | None, figures: Figures, rules: TraitRules) -> Traits:
    segments = rules.segments_of(audience.segments)
    attitude = prior_attitude(code, segments, figures, rules)
    return Traits(
        audience=audience.id,
        age=_age(audience.age, region, rules),
        attitude=attitude,
        knowledge=_knowledge(region, segments, rules),
        english=_english(code, segments, figures, rules),
        platforms=_platforms(code, audience.platform, figures, rules),
        stake=_stake(segments, rules),
        scepticism=_scepticism(attitude, segments, rules),
        values=_values(code, figures, rules),
    )


def _age(given: tuple[int, ...], region: str | None, rules: TraitRules) -> Age:
    base, rule = rules.base, rules.region(region)
    low, high = (given[0], given[-1]) if given else (base.youngest, base.oldest)
    mode = min(max(rule.age_mode if rule else base.age_mode, low), high)
    how = rules.explanations.age_given if given else rules.explanations.age_base
    return Age(low, mode, high, Basis("assumed", rules.sources, rules.evidence, (how,)))


def _knowledge(region: str | None, segments: Sequence[SegmentRule], rules: TraitRules) -> Split:
    rule = rules.region(region)
    own = [one.knowledge for one in segments if one.knowledge]
    found = own or [rule.knowledge if rule and rule.knowledge else rules.base.knowledge]
    shares = tuple(
        (name, sum(getattr(one, name) for one in found) / len(found)) for name, _ in _knowledge_shares(found[0])
    )
    why = tuple(one.why for one in segments if one.knowledge)
    return Split(shares, Basis("assumed", rules.sources, rules.evidence, why or (rules.explanations.knowledge_base,)))


def _english(code: str, segments: Sequence[SegmentRule], figures: Figures, rules: TraitRules) -> Split:
    known = figures.languages_of(code)
    native = known.first_language / 100 if known else 0.0
    second = known.english / 100 - native if known else 0.0
    rest = 1 - native - second * rules.base.second_language_fluent
    for one in segments:
        rest *= 1 - one.english_up
    shares = (("native", native), ("fluent", 1 - native - rest), ("intermediate", rest))
    why = tuple(one.why for one in segments if one.english_up)
    if known is None or known.evidence == "M":
        guessed = (rules.explanations.english_guessed, *why)
        return Split(shares, Basis("assumed", rules.sources, rules.evidence, guessed))
    return Split(shares, Basis("derived", known.sources, known.evidence, (rules.explanations.english_measured, *why)))


def _platforms(code: str, platform: str | None, figures: Figures, rules: TraitRules) -> Split:
    known, base, say = figures.media_of(code), rules.base, rules.explanations
    used = _falling(known.platforms if known else ("other",), base.platform_decay)
    sources, evidence = (known.sources, known.evidence) if known else (rules.sources, rules.evidence)
    if platform is None:
        return Split(used, Basis("assumed", sources, evidence, (say.platforms_base,)))
    others = [(name, share) for name, share in used if name != platform]
    left = (1 - base.platform_named) / (sum(share for _, share in others) or 1.0)
    named = base.platform_named if others else 1.0
    shares = ((platform, named), *((name, share * left) for name, share in others))
    return Split(shares, Basis("assumed", sources, evidence, (say.platforms_given,)))


def _stake(segments: Sequence[SegmentRule], rules: TraitRules) -> Level:
    own = [one for one in segments if one.stake is not None]
    mean = sum(one.stake or 0.0 for one in own) / len(own) if own else rules.base.stake
    why = tuple(one.why for one in own) or (rules.explanations.stake_base,)
    return Level(mean, rules.base.stake_sd, 0.0, 1.0, Basis("assumed", rules.sources, rules.evidence, why))


def _scepticism(attitude: Split, segments: Sequence[SegmentRule], rules: TraitRules) -> Level:
    base = rules.base
    mean = base.scepticism + base.scepticism_slope * (attitude.share("unfavourable") - 0.5)
    mean = min(max(mean + sum(one.scepticism for one in segments), _LEAST), _MOST)
    why = (rules.explanations.scepticism_base, *(one.why for one in segments if one.scepticism))
    return Level(mean, base.scepticism_sd, 0.0, 1.0, Basis("assumed", rules.sources, rules.evidence, why))


def _values(code: str, figures: Figures, rules: TraitRules) -> tuple[Value, ...]:
    """One value per dimension that replicates, in standard deviations of people of all countries together."""
    return tuple(
        Value(one.name, one.label, _value_level(scale.id, one.name, code, figures, rules))
        for scale in figures.scales
        for one in scale.dimensions
        if one.replicates
    )


def _value_level(scale_id: str, dimension: str, code: str, figures: Figures, rules: TraitRules) -> Level:
    """The country's mean is a small part of the spread: variance `between_countries`; the rest lies within."""
    base, say = rules.base, rules.explanations
    found, scale = figures.score(scale_id, dimension, code), figures.scale(scale_id)
    score = figures.standardised(scale_id, dimension, code)
    if found is None or score is None or scale is None:
        unknown = Basis("assumed", base.values_sources, base.values_evidence, (say.values_unknown,))
        return Level(0.0, 1.0, -_FARTHEST, _FARTHEST, unknown)
    trust = base.proxy_trust if found.proxy else 1.0
    how = (say.values_proxy if found.proxy else say.values_derived,)
    sources = (*scale.sources, *(one for one in base.values_sources if one not in scale.sources))
    basis = Basis("derived", sources, scale.evidence, how, found.year)
    mean = math.sqrt(base.between_countries) * score * trust
    deviation = math.sqrt(1 - base.between_countries * trust**2)
    return Level(mean, deviation, -_FARTHEST, _FARTHEST, basis)


def _knowledge_shares(known: KnowledgeShares) -> tuple[tuple[str, float], ...]:
    return (("low", known.low), ("some", known.some), ("good", known.good))


def _falling(names: Sequence[str], decay: float) -> tuple[tuple[str, float], ...]:
    """Each share is `decay` times the one before; together 1."""
    weights = [decay**place for place in range(len(names))]
    return tuple((name, weight / sum(weights)) for name, weight in zip(names, weights, strict=True))
