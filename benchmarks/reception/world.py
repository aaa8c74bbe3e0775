"""Panels of any audience before any example draft, each draft measured once an audience."""

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from bot.coach.listening import remembering
from bot.coach.panel.meeting import Meeting, Meetings, at_ease
from bot.coach.readership import audience_of, home_audience
from evaluation.heads import Embed
from evaluation.reception.population import Population
from evaluation.reception.reacting import react
from evaluation.reception.reactions import Reactions
from evaluation.reception.sampling import sample
from knowledge.catalogue import Catalogue

if TYPE_CHECKING:
    from evaluation.reception.readership import Audience

PAIRS = (("tea-official", "tea-folk"), ("railway-official", "railway-folk"), ("heritage-official", "heritage-folk"))
"""The stories of `examples/` told twice."""
DRAFTS = (*(name for pair in PAIRS for name in pair), "policy-speech", "brilliant")


class World:
    """The catalogue's audiences as panels."""

    def __init__(self, catalogue: Catalogue, embed: Embed) -> None:
        """`embed` has to be the bundled embedder's; every sentence is embedded once."""
        self.catalogue = catalogue
        self.audiences = tuple(one.id for one in catalogue.audiences())
        self.countries = tuple(f"{one.code.lower()}-general" for one in catalogue.countries())
        self._meetings = Meetings(catalogue, remembering(embed))
        self._readerships: dict[str, Audience] = {}
        self._met: dict[tuple[str, str], Meeting] = {}

    def meeting(self, draft: str, audience: str) -> Meeting:
        """The draft as it is measured for the audience and at home."""
        if (draft, audience) not in self._met:
            readers = self.catalogue.audience(audience)
            self._met[draft, audience] = self._meetings.meet(text_of(draft), readers, 1, 1)
        return self._met[draft, audience]

    def panel(self, audience: str, size: int, seed: int) -> Population:
        """Personas of an audience."""
        if audience not in self._readerships:
            self._readerships[audience] = audience_of(self.catalogue, self.catalogue.audience(audience))
        return sample(self._readerships[audience], size, seed)

    def home(self, size: int, seed: int) -> Population:
        """Personas of the home panel."""
        return sample(at_ease(home_audience(self.catalogue)), size, seed)

    def abroad(self, draft: str, panel: Population) -> Reactions:
        """What the personas of an audience make of the draft."""
        return react(panel, self.meeting(draft, panel.audience.id).abroad.stimulus)

    def at_home(self, draft: str, audience: str, panel: Population) -> Reactions:
        """What the home panel makes of the draft that was measured for the audience."""
        return react(panel, self.meeting(draft, audience).home.stimulus)


@cache
def text_of(draft: str) -> str:
    """An example draft."""
    return (files("examples") / f"{draft}.txt").read_text(encoding="utf-8")
