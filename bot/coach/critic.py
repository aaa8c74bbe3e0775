"""The main use case: a draft goes in, a sourced and scored critique for one audience comes out."""

import hashlib
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from typing import Protocol

from bot.coach.advice import Adviser
from bot.coach.critique import SCORER, AdvisedFinding, Critique
from bot.coach.lexicons import Lexicons
from bot.coach.priorities import Ranked, choose, rank
from bot.coach.readable import refuse_unreadable
from bot.coach.remarks import check_texts, flags, next_step
from bot.coach.seen import words_seen
from bot.localisation import Translator
from evaluation.checks import any_failed, check
from evaluation.finding import Finding
from evaluation.findings import find
from evaluation.heads import Embed
from evaluation.measures import Measures, measure
from evaluation.rubric import Rubric
from evaluation.scores import overall, score
from evaluation.strengths import praise
from knowledge.catalogue import Catalogue
from knowledge.entries import VARIATION, Audience, Entry
from knowledge.search.retrieval import Hit

STRENGTHS = 3
MOST_NOTES = 12
FURTHER = 12
SAME_RULE = 3
STAGES = ("perception", "understanding", "translation", "interaction", "resonance")


class NoteFinder(Protocol):
    """Finds what an audience's notes say about a concern."""

    def notes_for_concern(self, audience: Audience, concern: str, query: str = "", top: int = 3) -> Sequence[Hit]:
        """The audience's notes that bear on the concern, those nearest to the query's words first."""
        ...


class Critic:
    """Critiques drafts. The same text, audience, locale and versions always give the same critique."""

    def __init__(  # noqa: PLR0913 - the parts of a critique
        self,
        catalogue: Catalogue,
        notes: NoteFinder,
        embed: Embed,
        rubric: Rubric,
        translators: Mapping[str, Translator],
        *,
        remembering: Callable[[], AbstractContextManager[None]] = nullcontext,
    ) -> None:
        """`embed` has to be the bundled embedder's: the measurement's heads were made for its vectors.

        Inside `remembering` nothing is embedded twice, by whoever of the critique's helpers.
        """
        self._catalogue = catalogue
        self._notes = notes
        self._embed = embed
        self._rubric = rubric
        self._translators = translators
        self._remembering = remembering
        self._lexicons = Lexicons(catalogue)

    def critique(
        self, text: str, audience_id: str, locale: str, report: Callable[[str], None] = lambda _: None
    ) -> Critique:
        """Critique a draft. Calls `report` as each of STAGES begins.

        Raises UserFacingError for a text without words or one that is too long, and the knowledge room's
        UnknownEntry for an audience that does not exist.
        """
        say = self._translators[locale]
        refuse_unreadable(text, say)
        audience = self._catalogue.audience(audience_id)
        with self._remembering():
            return self._critique(text, audience, say, _Clock(report))

    def _critique(self, text: str, audience: Audience, say: Translator, clock: "_Clock") -> Critique:
        clock.begin("perception")
        measures = measure(text, self._lexicons.lexicon(audience), self._embed)
        clock.begin("understanding")
        checks = check(measures)
        scores = score(measures, self._rubric, withheld=any_failed(checks))
        clock.begin("translation")
        ranked = rank(find(measures, checks), self._catalogue.notes_for(audience))
        main = choose(ranked)
        clock.begin("interaction")
        main = self._with_notes(audience, measures, main)
        clock.begin("resonance")
        adviser = Adviser(self._catalogue, audience, measures, say)
        findings = _advised(adviser, main, praise(measures, checks), ranked)
        return Critique(
            text=text,
            sha256=hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
            words=measures.document.word_count,
            language=measures.document.language,
            audience=audience,
            locale=say.locale,
            scores=scores,
            overall=overall(scores, self._rubric),
            checks=checks,
            check_texts=check_texts(measures, checks, say),
            findings=findings,
            seen=words_seen(measures),
            notes=_cited(self._catalogue, findings),
            next_steps=(next_step(measures, main, scores, self._rubric, say),),
            flags=flags(measures, checks, self._rubric, say),
            engine=self._versions(),
            timings_ms=clock.end(),
        )

    def _versions(self) -> dict[str, str | None]:
        """What made the critique; no model and no prompt took part."""
        rubric, knowledge = self._rubric.version, self._catalogue.version
        return {"scorer": SCORER, "rubric": rubric, "model": None, "prompt": None, "knowledge": knowledge}

    def _with_notes(self, audience: Audience, measures: Measures, main: Sequence[Ranked]) -> list[Ranked]:
        """The main findings with the notes that fit the draft's own words best; no note is shown twice."""
        used: set[str] = set()
        out: list[Ranked] = []
        for item in main:
            words = measures.document.sentence_text(item.finding.sentence)
            hits = self._notes.notes_for_concern(audience, item.finding.concern, words, top=MOST_NOTES)
            near = {hit.entry.id: order for order, hit in enumerate(hits)}
            own = [note for note in item.because if note.id == item.finding.entry]
            notes = sorted(item.because, key=lambda note: near.get(note.id, MOST_NOTES))
            order = sorted(
                {note.id: note for note in (*own, *notes)}.values(),
                key=lambda note: (note.id in used, note.topic == VARIATION),
            )
            used |= {note.id for note in order[:1]}
            out.append(Ranked(item.finding, item.importance, tuple(order)))
        return out


def _advised(
    adviser: Adviser, main: Sequence[Ranked], strengths: Sequence[Finding], ranked: Sequence[Ranked]
) -> tuple[AdvisedFinding, ...]:
    chosen = {id(item.finding) for item in main}
    rest = _a_few_of_each([item.finding for item in ranked if id(item.finding) not in chosen])
    return (
        *(AdvisedFinding(item.finding, adviser.advise(item), main=True) for item in main),
        *(AdvisedFinding(finding, adviser.mention(finding), main=False) for finding in strengths[:STRENGTHS]),
        *(AdvisedFinding(finding, adviser.mention(finding), main=False) for finding in rest),
    )


def _a_few_of_each(findings: Sequence[Finding]) -> list[Finding]:
    """At most SAME_RULE findings a rule and FURTHER in all: a list as long as the draft teaches nothing."""
    kept: list[Finding] = []
    for finding in findings:
        if sum(other.rule == finding.rule for other in kept) < SAME_RULE and len(kept) < FURTHER:
            kept.append(finding)
    return kept


def _cited(catalogue: Catalogue, findings: Sequence[AdvisedFinding]) -> tuple[Entry, ...]:
    return tuple(catalogue.entry(name) for name in dict.fromkeys(name for item in findings for name in item.note_ids))


class _Clock:
    """Times the stages, in milliseconds."""

    def __init__(self, report: Callable[[str], None]) -> None:
        self._report = report
        self._stage: str | None = None
        self._since = 0.0
        self._timings: dict[str, float] = {}

    def begin(self, stage: str) -> None:
        self.end()
        self._report(stage)
        self._stage, self._since = stage, time.perf_counter()

    def end(self) -> dict[str, float]:
        if self._stage is not None:
            self._timings[self._stage] = round(1000 * (time.perf_counter() - self._since), 3)
        return self._timings
