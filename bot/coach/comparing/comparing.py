"""The use case: several forms of a story meet the same simulated readers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.coach.calibrating.in_force import InForce
from bot.coach.comparing.comparison import FEWEST_TO_RANK, TABLE, Comparison, Difference, Form
from bot.coach.comparing.scripts import read_script
from bot.coach.panel.caveats import assumed, prior
from bot.coach.panel.meeting import Meetings
from bot.coach.panel.panel import SEED, SIZE, refuse_size, versions
from bot.coach.panel.remarks import flags
from bot.coach.readable import refuse_unreadable
from bot.errors import UserFacingError
from bot.localisation import Translator
from bot.visible import one_line
from evaluation.checks import check
from evaluation.heads import Embed
from evaluation.reception.differences import differences
from evaluation.reception.metrics import panel_metrics
from evaluation.reception.parameters import standard
from knowledge.catalogue import Catalogue
from knowledge.entries import Audience

FEWEST, MOST = 2, 12
LONGEST_NAME = 40
MODALITY = "modality"


@dataclass(frozen=True, slots=True)
class Story:
    """One form of a story as it was given: its name and its text."""

    name: str
    text: str


class Comparer:
    """Compares forms of a story. The same forms, audience, size, seed, locale and versions give the same comparison."""

    def __init__(
        self,
        catalogue: Catalogue,
        embed: Embed,
        translators: Mapping[str, Translator],
        in_force: InForce | None = None,
    ) -> None:
        """`embed` has to be the bundled embedder's: the measurement's heads were made for its vectors.

        `in_force` is the calibration of the class; the standard parameters when not given.
        """
        self._catalogue = catalogue
        self._translators = translators
        self._in_force = in_force or InForce(standard())
        self._meetings = Meetings(catalogue, embed, self._in_force.parameters)

    def compare(  # noqa: PLR0913, PLR0917 - what a comparison depends on
        self,
        stories: Sequence[Story],
        audience_id: str,
        locale: str,
        size: int = SIZE,
        seed: int = SEED,
        by: str = MODALITY,
    ) -> Comparison:
        """Let every form meet the same personas.

        Raises UserFacingError for too few or too many forms, names that will not do, a form that cannot be read and a
        size out of range, and the knowledge room's UnknownEntryError for an audience that does not exist.
        """
        say = self._translators[locale]
        refuse_size(size, say)
        stories = [Story(one_line(story.name).strip(), story.text) for story in stories]
        by = one_line(by).strip()
        _refuse_stories(stories, by, say)
        readers = self._catalogue.audience(audience_id)
        forms = tuple(self._form(story, readers, size, seed, say) for story in stories)
        return Comparison(
            by=by,
            audience=readers,
            locale=locale,
            size=size,
            seed=seed,
            forms=forms,
            differences=tuple(_difference(forms[0], form) for form in forms[1:]),
            caveats=(*self._in_force.caveats(say), *self._caveats(readers, forms, by, say)),
            engine=versions(self._catalogue, forms[0].reactions.parameters),
            say=say,
        )

    def _form(self, story: Story, readers: Audience, size: int, seed: int, say: Translator) -> Form:
        script = read_script(story.text)
        met = self._meetings.meet(script.text, readers, size, seed)
        return Form(
            name=story.name,
            script=script,
            reactions=met.abroad,
            home=met.home,
            metrics=panel_metrics(met.abroad, met.home),
            flags=flags(met.measures, met.abroad.stimulus, check(met.measures), say),
        )

    def _caveats(self, readers: Audience, forms: Sequence[Form], by: str, say: Translator) -> tuple[str, ...]:
        """What the table cannot show, what concerns this very table first."""
        traits, size = self._catalogue.traits(readers), forms[0].reactions.population.size
        said = ["compare-caveat-same", "compare-caveat-length"]
        if by == MODALITY or any(form.script.is_script for form in forms):
            said = ["compare-caveat-texts", *said, "compare-caveat-reach"]
        own = [say(message) for message in said]
        if len(forms) > FEWEST:
            own.append(say("compare-caveat-many", figures=len(TABLE) * (len(forms) - 1)))
        if size < FEWEST_TO_RANK:
            own.append(say("compare-caveat-few", least=FEWEST_TO_RANK))
        general = (say("panel-caveat-model"), say("compare-caveat-home"), prior(traits, say), *assumed(traits, say))
        return (*own, *general)


def _difference(first: Form, other: Form) -> Difference:
    found = differences(first.reactions, other.reactions, (first.home, other.home))
    return Difference(other.name, first.name, found, first.reactions.population.size)


def _refuse_stories(stories: Sequence[Story], by: str, say: Translator) -> None:
    if not FEWEST <= len(stories) <= MOST:
        raise UserFacingError(say("compare-count", fewest=FEWEST, most=MOST, count=len(stories)))
    names = [story.name for story in stories]
    for name in (*names, by):
        if not name.strip() or len(name) > LONGEST_NAME:
            raise UserFacingError(say("compare-name", most=LONGEST_NAME))
    twice = next((name for name in names if names.count(name) > 1), None)
    if twice is not None:
        raise UserFacingError(say("compare-twice", name=twice))
    for story in stories:
        _refuse_form(story, say)


def _refuse_form(story: Story, say: Translator) -> None:
    """One that cannot be read, or in which nothing is for the audience, is named."""
    try:
        refuse_unreadable(story.text, say)
    except UserFacingError as error:
        raise UserFacingError(say("compare-form", name=story.name, problem=str(error))) from error
    if not read_script(story.text).text.strip():
        raise UserFacingError(say("compare-form", name=story.name, problem=say("compare-nothing-heard")))
