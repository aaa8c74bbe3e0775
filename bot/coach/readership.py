"""From the knowledge base's traits of an audience to what personas are sampled from."""

from evaluation.reception.readership import ATTITUDES, ENGLISH, KNOWLEDGE, Audience, Readership, Spread
from knowledge.audiences.figures import HOME
from knowledge.audiences.traits import Level, Split, Traits
from knowledge.catalogue import Catalogue
from knowledge.entries import Audience as Readers


def audience_of(catalogue: Catalogue, readers: Readers) -> Audience:
    """The people of an audience; those of a region country by country. Raises KnowledgeError without trait rules."""
    traits = catalogue.traits(readers)
    parts = traits.parts or (traits,)
    pairs = zip(readers.countries, parts, strict=True)
    return Audience(readers.id, tuple(_readership(code, part, _tongue(catalogue, code)) for code, part in pairs))


def home_audience(catalogue: Catalogue) -> Audience:
    """Readers in China, for comparison with readers abroad."""
    return Audience("home", (_readership(HOME, catalogue.home_traits(), "Chinese"),))


def _tongue(catalogue: Catalogue, code: str) -> str | None:
    languages = catalogue.figures.languages_of(code)
    return languages.main if languages else None


def _readership(code: str, traits: Traits, mother_tongue: str | None) -> Readership:
    return Readership(
        country=code,
        age=(traits.age.low, traits.age.mode, traits.age.high),
        attitude=_shares(traits.attitude, ATTITUDES),
        attitude_uncertainty=traits.attitude.uncertainty,
        knowledge=_shares(traits.knowledge, KNOWLEDGE),
        english=_shares(traits.english, ENGLISH),
        platforms=traits.platforms.shares,
        stake=_spread(traits.stake),
        scepticism=_spread(traits.scepticism),
        values=tuple((one.name, _spread(one.level)) for one in traits.values),
        mother_tongue=mother_tongue,
    )


def _shares(split: Split, names: tuple[str, str, str]) -> tuple[float, float, float]:
    first, second, third = (split.share(name) for name in names)
    return first, second, third


def _spread(level: Level) -> Spread:
    return Spread(level.mean, level.sd, level.low, level.high)
