"""Why a persona reacted so, in a sentence: an attribute of theirs, and the words of the draft that it met."""

from functools import lru_cache

from bot.coach.panel.people import capitalised, clause, degree
from bot.coach.remarks import shortened
from bot.localisation import Translator
from evaluation.reception.causes import causes
from evaluation.reception.reactions import Cause, Reactions

SHORT_QUOTE = 60
_CLASHING = "clashing_value"


def because(reactions: Reactions, persona: int, say: Translator) -> list[str]:
    """The persona's reasons as sentences, strongest first."""
    return [reason(reactions, persona, cause, say) for cause in causes(reactions, persona)]


def reason(reactions: Reactions, persona: int, cause: Cause, say: Translator) -> str:
    """One cause as a sentence."""
    trait = f"value:{_value(reactions, persona, cause.code)}" if cause.trait == "values" else cause.trait
    standing = degree(reactions, trait, persona)
    met = cause.encounter
    quote, feature = (shortened(met.quote, SHORT_QUOTE), met.feature) if met else ("", "")
    return _sentence(say, cause.code, trait, standing, quote, feature)


def _value(reactions: Reactions, persona: int, code: str) -> str:
    """The value of the persona's that the text's appeals meet most, or go against most."""
    sign, met = (-1.0 if code == _CLASHING else 1.0), dict.fromkeys(reactions.population.value_names, 0.0)
    for frame, strength in reactions.stimulus.frames.items():
        for name, way in reactions.parameters.frame_values[frame].items():
            if name in met:
                met[name] += sign * strength * way * float(reactions.population.value(name)[persona])
    return max(met, key=lambda name: met[name])


def feature_name(feature: str, say: Translator) -> str:
    """What the measurement heard, in words."""
    return say(f"feature-{feature}") if say.has(f"feature-{feature}") else feature.replace("_", " ")


@lru_cache(maxsize=4096)
def _sentence(say: Translator, code: str, trait: str, standing: str, quote: str, feature: str) -> str:  # noqa: PLR0913, PLR0917 - the parts of a sentence
    """Most sentences are said of many personas: each is put together once."""
    messages = ([f"panel-because-{code}"] if quote else []) + [f"panel-because-{code}-whole", "panel-because-other"]
    known = next(message for message in messages if say.has(message))
    attribute, what = clause(say, trait, standing), feature_name(feature, say)
    return capitalised(say(known, attribute=attribute, quote=quote, feature=what))
