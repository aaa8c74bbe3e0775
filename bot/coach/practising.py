"""Practice: a drill is presented, hinted at, attempted and answered with points and reasons."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bot.coach.drill_feedback import heading, render_attempt, render_unscored
from bot.coach.drill_tasks import aims, lexicon_for
from bot.coach.lexicons import Lexicons
from bot.localisation import Translator
from evaluation.drills.guards import is_too_long
from evaluation.drills.scoring import score_attempt
from evaluation.drills.task import Attempt, Reading, Task, read
from evaluation.heads import Embed
from evaluation.language import UNKNOWN
from evaluation.rubric import DIMENSIONS, Rubric
from knowledge.catalogue import Catalogue
from knowledge.errors import UnknownEntryError
from knowledge.practice import Drill

ANY_READERS = "us-general"
"""The readers of a drill that names none, for a student who has not chosen any either."""


@dataclass(frozen=True)
class DrillAttempt:
    """One answer to one drill. `points` are 0 to 100, or None with the reason in `unscored`.

    `text_feedback` is what the student reads. `criteria` are for the log, ready for JSON: kind, points, share, earned,
    found and quotes of each, in the drill's order. `words` counts Chinese at 1.6 characters a word.
    """

    drill_id: str
    audience: str
    points: float | None
    unscored: str | None
    text_feedback: str
    language: str
    words: int
    criteria: tuple[Mapping[str, Any], ...]


class Practice:
    """Presents drills and scores what students answer. Equal input and versions give equal points and feedback."""

    def __init__(
        self, catalogue: Catalogue, embed: Embed, rubric: Rubric, translators: Mapping[str, Translator]
    ) -> None:
        """`embed` has to be the bundled embedder's, as for the critic; `translators` are the coach's."""
        self._catalogue = catalogue
        self._embed = embed
        self._rubric = rubric
        self._translators = translators
        self._lexicons = Lexicons(catalogue)
        self._materials: dict[tuple[str, str], Reading] = {}

    def drill(self, drill_id: str) -> Drill:
        """The drill of that id, in any case; raises UnknownEntryError for anything else."""
        found = self._catalogue.entry(drill_id)
        if not isinstance(found, Drill):
            raise UnknownEntryError(f"'{drill_id}' is not a drill.")
        return found

    def present(self, drill_id: str, locale: str, audience: str | None = None) -> str:
        """The drill as a student meets it: title, level, minutes, readers, setting, task, material; no answer.

        Where its readers are not those of `audience`, the student's own, that is said.
        """
        drill, say = self.drill(drill_id), self._translators[locale]
        blocks = [heading(drill, locale, say)]
        if drill.audience:
            readers = self._catalogue.audience(drill.audience).name.in_locale(locale)
            blocks.append(say("drill-readers", readers=readers) + self._not_yours(drill, audience, locale))
        if drill.setting:
            blocks.append(drill.setting.in_locale(locale))
        blocks.append(f"{say('drill-task')}\n{drill.task.in_locale(locale)}")
        if drill.material:
            blocks.append(f"{say('drill-material')}\n{drill.material.strip()}")
        return "\n\n".join(blocks)

    def hint(self, drill_id: str, number: int, locale: str) -> str | None:
        """The hint of that number, from 1; None when there is no such hint (any more)."""
        drill, say = self.drill(drill_id), self._translators[locale]
        if not 1 <= number <= len(drill.hints):
            return None
        hint = drill.hints[number - 1].in_locale(locale)
        return say("drill-hint", number=number, count=len(drill.hints), hint=hint)

    def attempt(self, drill_id: str, text: str, audience: str | None, locale: str) -> DrillAttempt:
        """Score an answer and say why. The drill's own audience goes before the student's `audience`.

        Raises UnknownEntryError for an unknown drill or audience. Any text is welcome: what cannot be scored comes
        back with `points` None and one kind sentence that says why, and does not show the model answer.
        """
        drill, say = self.drill(drill_id), self._translators[locale]
        readers = self._catalogue.audience(drill.audience or audience or ANY_READERS).id
        if is_too_long(text):
            feedback = render_unscored(drill, "too-long", self._rubric.min_words, locale, say)
            return DrillAttempt(drill.id, readers, None, "too-long", feedback, UNKNOWN, len(text.split()), ())
        answer = self.read(drill, text, readers)
        scored = score_attempt(self.task(drill, readers), answer)
        if scored.unscored:
            feedback = render_unscored(drill, scored.unscored, self._rubric.min_words, locale, say)
        else:
            feedback = render_attempt(drill, scored, self._catalogue, locale, say)
        document = answer.measures.document
        return DrillAttempt(
            drill_id=drill.id,
            audience=readers,
            points=scored.points,
            unscored=scored.unscored,
            text_feedback=feedback,
            language=document.language,
            words=document.word_count,
            criteria=_for_the_log(scored),
        )

    def task(self, drill: Drill, audience: str) -> Task:
        """What the drill asks of an answer for these readers."""
        key = (drill.id, audience)
        if drill.material and key not in self._materials:
            self._materials[key] = self.read(drill, drill.material, audience)
        return Task(
            aims=aims(drill, self._catalogue, {name: self._called(name) for name in DIMENSIONS}),
            min_words=self._rubric.min_words,
            material=self._materials.get(key),
            model=drill.answer,
        )

    def read(self, drill: Drill, text: str, audience: str) -> Reading:
        """A text as the measurement reads it in this drill for these readers."""
        lexicon = self._lexicons.lexicon(self._catalogue.audience(audience))
        return read(text, lexicon_for(drill, lexicon), self._rubric, self._embed)

    def _not_yours(self, drill: Drill, audience: str | None, locale: str) -> str:
        if audience is None or audience == drill.audience:
            return ""
        yours = self._catalogue.audience(audience).name.in_locale(locale)
        return f"\n{self._translators[locale]('drill-not-your-readers', yours=yours)}"

    def _called(self, dimension: str) -> tuple[str, ...]:
        return (dimension, *(say(f"dimension-{dimension}") for say in self._translators.values()))


def _for_the_log(scored: Attempt) -> tuple[Mapping[str, Any], ...]:
    return tuple(
        {
            "kind": one.aim.kind,
            "about": one.aim.dimension or one.aim.name,
            "points": one.aim.points,
            "share": one.met.share,
            "earned": one.points,
            "found": one.met.value,
            "quotes": list(one.met.quotes),
        }
        for one in scored.results
    )
