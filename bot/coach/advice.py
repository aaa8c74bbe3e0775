"""Turn a finding into what a good teacher would say about it to this student, for these readers."""

import re
from collections.abc import Sequence

from bot.coach.critique import Advice
from bot.coach.priorities import Ranked
from bot.coach.rewriting import Edit, apply, gloss, verbs_for_nouns
from bot.localisation import Translator
from evaluation.features.mark import Mark
from evaluation.finding import Finding
from evaluation.measures import Measures
from knowledge.catalogue import Catalogue
from knowledge.entries import Audience, AudienceNote, Entry, StockPhrase, Term, Watch

_HARMS = ("ranking", "against_them", "collective", "self_praise", "reported_claim", "false_fact", "promotion")
_QUOTED_IN_NOTE = re.compile(r"[\"“'‘「]([^\"”'’」]{2,40})[\"”'’」]")

CONSTRUCT_OF_CONCERN = {
    "slogan": "K17",
    "self_praise": "K17",
    "controlling": "K17",
    "hidden_speaker": "K17",
    "hostile_formula": "K17",
    "loaded_wording": "K17",
    "unsupported_claim": "K16",
    "emotion_inflation": "K20",
    "abstraction": "K15",
    "missing_person": "K15",
    "flat_feeling": "K15",
    "unglossed_term": "K07",
    "late_point": "K19",
    "no_dialogue": "K14",
    "ranking": "K09",
    "collective_claim": "K09",
}
"""What the field says where the audience's own notes say nothing."""


class Adviser:
    """Writes advice for one measured draft and one audience, in one locale."""

    def __init__(self, catalogue: Catalogue, audience: Audience, measures: Measures, say: Translator) -> None:
        self._catalogue = catalogue
        self._audience = audience
        self._measures = measures
        self._say = say

    def advise(self, ranked: Ranked) -> Advice:
        """Full advice for a main finding."""
        finding = ranked.finding
        here = ranked.because[0] if ranked.because else self._construct(finding)
        return Advice(
            hears=self._hears(finding),
            here=here,
            variation=self._variation(here),
            plainer=self._plainer(finding),
            ask=self._ask(finding),
        )

    def mention(self, finding: Finding) -> Advice:
        """One line for a finding that is not among the main ones, and for a strength."""
        if finding.severity == "praise":
            return Advice(self._say(f"praise-{finding.rule}"))
        return Advice(self._hears(finding), ask=self._ask(finding))

    def _hears(self, finding: Finding) -> str:
        """What the reader hears: the entry's own words where there is an entry, else the rule's."""
        entry = self._entry(finding)
        readers = self._audience.name.in_locale(self._say.locale)
        if isinstance(entry, StockPhrase):
            return entry.why.in_locale(self._say.locale)
        if isinstance(entry, Term):
            return self._hears_term(entry, finding.quote)
        watch = self._watch(finding)
        if watch is not None:
            return watch.advice.in_locale(self._say.locale)
        return self._say(f"hears-{finding.rule}", readers=readers, quote=finding.quote)

    def _hears_term(self, term: Term, quote: str) -> str:
        """What a reader makes of the term; a misreading that speaks of another spelling is not this reader's."""
        misreading = term.misreading.in_locale(self._say.locale)
        spellings = [spelling.lower() for spelling in _QUOTED_IN_NOTE.findall(misreading)]
        if spellings and not any(quote.lower() in one or one in quote.lower() for one in spellings):
            return self._say("hears-unknown-term", term=quote)
        return self._say("hears-political-term" if term.political else "hears-unglossed-term", misreading=misreading)

    def _ask(self, finding: Finding) -> str | None:
        entry = self._entry(finding)
        if isinstance(entry, StockPhrase):
            return entry.ask.in_locale(self._say.locale)
        if finding.rule == "no-person":
            group = self._group_of_people()
            return self._say("ask-no-person-group", group=group) if group else self._say("ask-no-person")
        if finding.rule == "hidden-speaker" and finding.severity == "major":
            return self._say("ask-hidden-gain")
        message = f"ask-{finding.rule}"
        return self._say(message) if self._say.has(message) else None

    def _plainer(self, finding: Finding) -> str | None:
        """The finding's sentence in plainer words: every swap that the packs offer for it, made at once."""
        if finding.whole:
            return None
        document = self._measures.document
        sentence = document.sentences[finding.sentence]
        text = document.sentence_text(finding.sentence)
        entry = self._entry(finding)
        if isinstance(entry, Term) and document.language != "zh":
            mark = next((m for m in self._measures.of("unglossed_term") if m.entry == entry.id), None)
            return gloss(text, mark.end - sentence.start, entry.gloss) if mark else None
        swaps = [
            mark
            for mark in _without_overlap(self._measures.of("official_phrase", "trap", "local_unit"))
            if mark.sentence == finding.sentence and mark.swap is not None
        ]
        if self._still_harms(finding.sentence, swaps):
            return None
        edits = [Edit(mark.start - sentence.start, mark.end - sentence.start, mark.swap or "") for mark in swaps]
        plainer = apply(text, edits)
        return verbs_for_nouns(plainer or text) or plainer

    def _still_harms(self, sentence: int, swaps: Sequence[Mark]) -> bool:
        """Whether plainer words would only say the same harm more clearly: then only the writer can mend it."""
        return any(
            mark.sentence == sentence and not any(swap.start <= mark.start < swap.end for swap in swaps)
            for mark in self._measures.of(*_HARMS)
        )

    def _entry(self, finding: Finding) -> Entry | None:
        return self._catalogue.entry(finding.entry) if finding.entry else None

    def _watch(self, finding: Finding) -> Watch | None:
        if finding.rule != "audience-trap":
            return None
        said = finding.quote.lower()
        watches = [watch for watch in self._catalogue.watches_for(self._audience) if watch.note == finding.entry]
        return next((watch for watch in watches if said in {match.lower() for match in watch.match}), watches[0])

    def _construct(self, finding: Finding) -> Entry | None:
        """None where the packs in use hold no such construct: a faulty pack must not cost the critique."""
        known = CONSTRUCT_OF_CONCERN.get(finding.concern)
        return next((one for one in self._catalogue.constructs() if one.id == known), None)

    def _variation(self, here: Entry | None) -> AudienceNote | None:
        if here is None:
            return None
        own = self._catalogue.variation_of(here)
        return own if own is not here else None

    def _group_of_people(self) -> str | None:
        """People the draft mentions only as a crowd: the nearest place to find its person."""
        for mark in self._measures.of("people"):
            word = self._measures.document.text[mark.start : mark.end]
            if word.lower().endswith("s") and word.islower():
                return word
        return None


def _without_overlap(marks: Sequence[Mark]) -> list[Mark]:
    kept: list[Mark] = []
    for mark in marks:
        if not kept or mark.start >= kept[-1].end:
            kept.append(mark)
    return kept
