"""Everything that a panel can say has its words in both languages."""

import pytest

from bot.coach.comparing.comparison import TABLE
from bot.coach.panel.people import DEGREES
from bot.coach.readership import audience_of
from bot.localisation import Translator
from evaluation.reception.disagreement import OUTCOMES
from evaluation.reception.disagreement import TRAITS as DIVIDING
from evaluation.reception.reactions import CAUSES, FEELINGS, STANCES
from evaluation.reception.readership import ATTITUDES, Audience
from evaluation.reception.sampling import sample
from evaluation.reception.scales import LEVELS, METRICS
from knowledge.audiences.traits import KINDS
from knowledge.catalogue import Catalogue

LOCALES = ("en", "zh-CN")
MEASURED = ("knowledge", "english", "stake", "scepticism")
HABITS = ("transportability", "trait_reactance", "mood", "reading", "sharing", "understanding")
"""Those habits that a reason can name; the others are chance."""
GROUPS = {
    "attitude": ATTITUDES[:2],
    "platform": ("here", "others"),
    "country": ("here", "others"),
}
"""The groups of a dividing trait; all others are halved."""


def readers(catalogue: Catalogue) -> Audience:
    return audience_of(catalogue, catalogue.audience("us-general"))


@pytest.mark.parametrize("locale", LOCALES)
def test_everything_a_panel_can_say_has_its_words(
    catalogue: Catalogue, panel_translators: dict[str, Translator], locale: str
) -> None:
    people = sample(readers(catalogue), 1, 1)
    traits = catalogue.traits(catalogue.audience("us-general"))
    needed = {
        *(f"panel-{kind}-{name}" for kind in ("metric", "define") for name in METRICS),
        *(f"panel-level-{name}" for name, _ in LEVELS),
        *(f"compare-level-{name}" for name, _ in LEVELS),
        *(f"compare-column-{name}" for name in TABLE),
        *(f"stance-{name}" for name in (*STANCES, "past")),
        *(f"feeling-{name}" for name in FEELINGS),
        *(f"panel-apart-{name}" for name in OUTCOMES),
        *(f"panel-caveat-prior-{kind}" for kind in KINDS),
        *(f"panel-trait-{name}" for name, _ in traits.bases() if name not in people.value_names),
        *(f"value-{name}" for name in people.value_names),
        *(f"persona-attitude-{name}" for name in ATTITUDES),
        *(f"persona-{trait}-{degree}" for trait in (*MEASURED, *HABITS, "value") for degree in DEGREES),
        *(f"group-{trait}-{name}" for trait in DIVIDING for name in GROUPS.get(trait, ("lower", "higher"))),
        *(f"panel-because-{code}-whole" for code in CAUSES),
        *(f"panel-flag-{problem}" for problem in ("empty", "short", "language")),
    }
    assert {name for name in needed if not panel_translators[locale].has(name)} == set()
