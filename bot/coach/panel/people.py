"""A persona in words: the segment it stands for, and the attribute that bears on a reaction."""

from functools import lru_cache

import numpy as np

from bot.localisation import Translator
from evaluation.reception.population import Numbers, Population
from evaluation.reception.reactions import Reactions
from evaluation.reception.readership import ATTITUDES

_BANDS = ((17, "17-"), (24, "18-24"), (34, "25-34"), (49, "35-49"), (64, "50-64"))
_OLDEST = "65+"
_CUTS = {
    "knowledge": (0.35, 0.7),
    "english": (0.6, 0.85),
    "stake": (0.25, 0.5),
    "scepticism": (0.4, 0.65),
}
"""Between little and some, and between some and much."""
_PLATFORMS = {
    "youtube": "YouTube",
    "tiktok": "TikTok",
    "linkedin": "LinkedIn",
    "whatsapp": "WhatsApp",
    "kakaotalk": "KakaoTalk",
    "vk": "VK",
    "line": "LINE",
    "imo": "imo",
}
DEGREES = ("low", "some", "high")


def segment(population: Population, persona: int) -> str:
    """Country, ages, platform and view of China before reading, such as us/25-34/reddit/unfavourable."""
    country = population.audience.parts[population.part[persona]].country.lower()
    platform, view = population.platforms[population.platform[persona]], ATTITUDES[population.attitude_group[persona]]
    return f"{country}/{age_band(int(population.age[persona]))}/{platform}/{view}"


def age_band(age: int) -> str:
    """The ages that somebody is counted with."""
    return next((name for oldest, name in _BANDS if age <= oldest), _OLDEST)


def degree(reactions: Reactions, trait: str, persona: int) -> str:
    """How a persona stands in a trait: one of DEGREES, a view of ATTITUDES, an age band or a platform's name."""
    population = reactions.population
    if trait == "attitude":
        return ATTITUDES[population.attitude_group[persona]]
    if trait == "age":
        return age_band(int(population.age[persona]))
    if trait == "platform":
        return platform_name(population.platforms[population.platform[persona]])
    value = float(_values(population, trait)[persona])
    low, high = _CUTS.get(trait, (-0.5, 0.5))
    return DEGREES[int(value >= low) + int(value >= high)]


def described(reactions: Reactions, persona: int, say: Translator) -> str:
    """Who speaks, in one line: age, platform, view of China and how much is known of it."""
    age = say("persona-age", age=int(reactions.population.age[persona]))
    clauses = [clause(say, trait, degree(reactions, trait, persona)) for trait in ("attitude", "knowledge")]
    people = reactions.population
    return say("list-comma").join([age, platform_name(people.platforms[people.platform[persona]]), *clauses])


def capitalised(sentence: str) -> str:
    """The sentence with a capital where it begins; its names keep theirs."""
    return sentence[:1].upper() + sentence[1:]


def platform_name(platform: str) -> str:
    """A platform as its name is written."""
    return _PLATFORMS.get(platform, platform.title())


def value_name(value: str, say: Translator) -> str:
    """A value orientation in words."""
    return say(f"value-{value}") if say.has(f"value-{value}") else value.replace("_", " ")


@lru_cache(maxsize=4096)
def clause(say: Translator, trait: str, standing: str) -> str:
    """A trait and how somebody stands in it, in words; values and what has no words of its own go by their name."""
    if trait == "platform":
        return say("persona-platform", platform=standing)
    if trait == "age":
        return say("persona-ages", ages=standing)
    message = f"persona-{trait}-{standing}"
    if say.has(message):
        return say(message)
    return say(f"persona-value-{standing}", value=value_name(trait.removeprefix("value:"), say))


def _values(population: Population, trait: str) -> Numbers:
    if trait in population.habits:
        return population.habits[trait]
    if trait in _CUTS:
        found: Numbers = getattr(population, trait)
        return found
    return population.value(trait.removeprefix("value:")) if population.value_names else np.zeros(population.size)
