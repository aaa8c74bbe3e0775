"""The use case: a draft goes in, the simulated reactions of a varied public come out, labelled as simulated."""

from collections.abc import Mapping

from bot.coach.calibrating.in_force import InForce
from bot.coach.panel.caveats import caveats
from bot.coach.panel.differing import told
from bot.coach.panel.meeting import Meetings
from bot.coach.panel.misread import most_misread
from bot.coach.panel.remarks import flags
from bot.coach.panel.report import PanelReport
from bot.coach.readable import refuse_unreadable
from bot.coach.remarks import check_texts
from bot.errors import UserFacingError
from bot.localisation import Translator
from evaluation.checks import check
from evaluation.heads import Embed
from evaluation.reception.disagreement import disagreements
from evaluation.reception.metrics import panel_metrics
from evaluation.reception.parameters import Parameters, standard
from knowledge.catalogue import Catalogue

SIZE, MOST_PERSONAS = 200, 100_000
SEED = 1


class Panel:
    """Lets personas react to drafts. The same text, audience, locale, size, seed and versions give the same report."""

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

    def react(self, text: str, audience_id: str, locale: str, size: int = SIZE, seed: int = SEED) -> PanelReport:
        """What `size` personas of the audience make of the text, and as many at home.

        Raises UserFacingError for a text without words or one that is too long and for a size out of range, and the
        knowledge room's UnknownEntryError for an audience that does not exist.
        """
        say = self._translators[locale]
        refuse_size(size, say)
        refuse_unreadable(text, say)
        readers = self._catalogue.audience(audience_id)
        met = self._meetings.meet(text, readers, size, seed)
        checks = check(met.measures)
        traits, variation = self._catalogue.traits(readers), self._catalogue.variation_notes_for(readers)
        calibrated = self._in_force.caveats(say)
        return PanelReport(
            text=text,
            audience=readers,
            locale=locale,
            seed=seed,
            reactions=met.abroad,
            home=met.home,
            metrics=panel_metrics(met.abroad, met.home),
            disagreement=tuple((one, told(one, self._catalogue, say)) for one in disagreements(met.abroad)),
            misread=most_misread(met.abroad, self._catalogue),
            checks=checks,
            check_texts=check_texts(met.measures, checks, say),
            flags=flags(met.measures, met.abroad.stimulus, checks, say),
            caveats=(*calibrated, *caveats(traits, variation, say)),
            brief_caveats=(*calibrated, *caveats(traits, (), say)),
            engine=versions(self._catalogue, met.abroad.parameters),
            say=say,
        )


def refuse_size(size: int, say: Translator) -> None:
    """Raises UserFacingError for a panel of nobody or of more than MOST_PERSONAS."""
    if not 1 <= size <= MOST_PERSONAS:
        raise UserFacingError(say("panel-size", size=size, most=MOST_PERSONAS))


def versions(catalogue: Catalogue, parameters: Parameters | None = None) -> dict[str, str | None]:
    """What made the reactions, by standard or with other parameters; no model and no prompt took part."""
    return {
        "reception": (parameters or standard()).version,
        "model": None,
        "prompt": None,
        "knowledge": catalogue.version,
    }
