"""The conversation's trainer port over the coach room."""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any, Protocol

from bot.coach.recommending.cases import next_case
from bot.coach.recommending.drills import next_drill
from bot.coach.recommending.pupil import Pupil, Reason
from bot.coach.recommending.readers import distances
from bot.coach.recommending.reasons import told
from bot.coach.recommending.resources import next_resources
from bot.coach.recommending.telling import render_case, render_resource
from bot.coach.recommending.wishes import read_wish
from bot.conversation.offers import Marks, Offer, Offers, Trainee
from bot.conversation.wording import words_of
from bot.domain.practice import Answer
from bot.localisation import Translator
from knowledge.catalogue import Catalogue
from knowledge.entries import Audience, Case
from knowledge.errors import UnknownEntryError
from knowledge.practice import Drill, Resource


class Attempted(Protocol):
    """A marked answer; `points` are 0 to 100, None when it cannot be scored."""

    @property
    def audience(self) -> str: ...
    @property
    def points(self) -> float | None: ...
    @property
    def text_feedback(self) -> str: ...
    @property
    def language(self) -> str: ...
    @property
    def words(self) -> int: ...
    @property
    def criteria(self) -> Sequence[Mapping[str, Any]]: ...


class Exercises(Protocol):
    """Presents and scores drills; raises the knowledge room's UnknownEntryError for an id that is no drill's."""

    def present(self, drill_id: str, locale: str, audience: str | None = None) -> str: ...
    def hint(self, drill_id: str, number: int, locale: str) -> str | None: ...
    def attempt(self, drill_id: str, text: str, audience: str | None, locale: str) -> Attempted: ...


class CoachTrainer:
    """Recommends from the catalogue and has answers marked, off the event loop."""

    def __init__(
        self,
        catalogue: Catalogue,
        exercises: Exercises,
        translators: Mapping[str, Translator],
        engine: Mapping[str, str | None],
        name_source: Callable[[str], str],
    ) -> None:
        """`engine` holds the versions that score; the log keeps them with every answer."""
        self._catalogue = catalogue
        self._exercises = exercises
        self._translators = translators
        self._engine = engine
        self._name_source = name_source

    async def recommend(self, kind: str, wish: str, trainee: Trainee) -> Offers:
        """What to practise next of a kind."""
        pupil = self._pupil(trainee)
        if kind == "drill":
            return self._drill(wish, pupil)
        return self._case(wish, pupil) if kind == "case" else self._resources(pupil)

    def hint(self, drill_id: str, number: int, locale: str) -> str | None:
        """The hint of that number; None when there is no such hint or drill."""
        try:
            return self._exercises.hint(drill_id, number, locale)
        except UnknownEntryError:
            return None

    async def mark(self, drill_id: str, text: str, audience: str | None, locale: str) -> Marks | None:
        """Mark an answer; the measurement is work for a processor and runs in a thread."""
        try:
            done = await asyncio.to_thread(self._exercises.attempt, drill_id, text, audience, locale)
        except UnknownEntryError:
            return None
        answer = Answer(text, done.language, done.words, done.audience, done.points, done.criteria, self._engine)
        return Marks(done.text_feedback, answer)

    def _drill(self, wish: str, pupil: Pupil) -> Offers:
        drills = self._catalogue.drills()
        if not drills:
            return Offers(problem="drill-none")
        read = read_wish(wish, drills, list(self._translators.values()))
        if read is None:
            return Offers(problem="drill-unknown", types=self._types(pupil))
        if read.drill_id is not None:
            asked = [drill for drill in pupil.allowed(drills) if drill.id == read.drill_id]
            return self._offer_drill(asked[0], Reason(basis="asked"), pupil) if asked else _set_aside()
        found = next_drill(drills, replace(pupil, drill_type=read.drill_type, focus=read.focus))
        if found is None:
            return Offers(problem="drill-none-other" if wish else "drill-none")
        return self._offer_drill(found.entry, found.reason, pupil)

    def _offer_drill(self, drill: Drill, reason: Reason, pupil: Pupil) -> Offers:
        task = self._exercises.present(drill.id, pupil.locale, pupil.audience)
        text = self._translators[pupil.locale]("drill-named", id=drill.id, task=task)
        most = max((one.at_most or 0 for one in drill.scoring if one.kind == "words"), default=0)
        asked = max(most, len(words_of(drill.answer)))
        return self._offers(Offer(drill.id, "drill", reason.code, "", text, len(drill.hints), asked), reason, pupil)

    def _case(self, wish: str, pupil: Pupil) -> Offers:
        cases = self._catalogue.cases()
        if wish:
            asked = [case for case in pupil.allowed(cases) if case.id.casefold() == wish.strip().casefold()]
            return self._offer_case(asked[0], Reason(basis="asked"), pupil) if asked else Offers(problem="case-unknown")
        found = next_case(cases, self._drills_by_id(), pupil)
        return self._offer_case(found.entry, found.reason, pupil) if found else Offers(problem="case-none")

    def _offer_case(self, case: Case, reason: Reason, pupil: Pupil) -> Offers:
        say = self._translators[pupil.locale]
        told_about, light = reason.dimension, pupil.low_data
        text = render_case(case, say, self._name_source, dimension=told_about, low_data=light)
        return self._offers(Offer(case.id, "case", reason.code, "", text), reason, pupil)

    def _resources(self, pupil: Pupil) -> Offers:
        resources = self._catalogue.resources()
        chosen = next_resources(resources, self._drills_by_id(), pupil)
        if not chosen:
            return Offers(problem="resource-none-light" if pupil.low_data and resources else "resource-none")
        return Offers(tuple(self._offer_resource(one.entry, one.reason, pupil) for one in chosen))

    def _offer_resource(self, resource: Resource, reason: Reason, pupil: Pupil) -> Offer:
        say = self._translators[pupil.locale]
        text = render_resource(resource, say, low_data=pupil.low_data)
        return Offer(resource.id, "resource", reason.code, told(reason, say), text)

    def _offers(self, offer: Offer, reason: Reason, pupil: Pupil) -> Offers:
        return Offers((replace(offer, because=told(reason, self._translators[pupil.locale])),))

    def _types(self, pupil: Pupil) -> tuple[tuple[str, str], ...]:
        say = self._translators[pupil.locale]
        types = dict.fromkeys(drill.type for drill in pupil.allowed(self._catalogue.drills()))
        return tuple((name, say(f"practice-type-{name}")) for name in types)

    def _drills_by_id(self) -> dict[str, Drill]:
        return {drill.id: drill for drill in self._catalogue.drills()}

    def _pupil(self, trainee: Trainee) -> Pupil:
        own = self._audience(trainee.audience)
        return Pupil(
            key=trainee.key,
            locale=trainee.locale,
            today=trainee.today,
            drafts=trainee.drafts,
            met=trainee.met,
            rules=trainee.rules,
            low_data=trainee.low_data,
            audience=own.id if own else None,
            readers=self._names_of(own) if own else (),
            distances=distances(own, self._catalogue.audiences()) if own else {},
        )

    def _audience(self, name: str | None) -> Audience | None:
        """The readers of that id, as long as the catalogue knows them."""
        try:
            return self._catalogue.audience(name) if name is not None else None
        except UnknownEntryError:
            return None

    def _names_of(self, audience: Audience) -> tuple[str, ...]:
        """What the audience's countries and their people are called in English."""
        codes = audience.countries
        countries = [self._catalogue.country(code) for code in codes]
        names = [name for one in countries for name in (one.name.en, one.adjective.en, one.code)]
        return (*names, *(["UK"] if "GB" in codes else []))


def _set_aside() -> Offers:
    return Offers(problem="drill-set-aside")
