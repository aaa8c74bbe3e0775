"""From the catalogue to what the measurement looks for: one lexicon an audience."""

from collections.abc import Iterator

from evaluation.lexicon import Lexicon, PhraseForm, TermForm, TrapForm
from evaluation.matching import PhraseTable
from knowledge.catalogue import Catalogue
from knowledge.entries import Audience

_RETIRED = "retired"


class Lexicons:
    """Makes lexicons from a catalogue and keeps them: the large tables are built once for all audiences."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._phrases = PhraseTable(_phrases(catalogue))
        self._terms = PhraseTable(_terms(catalogue))
        self._made: dict[str, Lexicon] = {}

    def lexicon(self, audience: Audience) -> Lexicon:
        """The lexicon for these readers."""
        made = self._made.get(audience.id)
        if made is None:
            made = self._made[audience.id] = Lexicon(
                phrases=self._phrases,
                terms=self._terms,
                traps=PhraseTable(_traps(self._catalogue, audience)),
                names=PhraseTable(_names(self._catalogue, audience)),
                known=self._catalogue.known_terms(audience),
            )
        return made


def _phrases(catalogue: Catalogue) -> Iterator[tuple[str, PhraseForm]]:
    for phrase in catalogue.phrases():
        if phrase.status == _RETIRED:
            continue
        for form in phrase.forms:
            yield (
                form.pattern,
                PhraseForm(phrase.id, form.pattern, phrase.concern, phrase.severity, form.swap, phrase.exempt_near),
            )
        for chinese in phrase.zh:
            yield chinese, PhraseForm(phrase.id, chinese, phrase.concern, phrase.severity, None)


def _terms(catalogue: Catalogue) -> Iterator[tuple[str, TermForm]]:
    for term in catalogue.terms():
        if term.status == _RETIRED:
            continue
        for form in dict.fromkeys((*term.forms, *([term.term] if len(term.term) > 1 else []))):
            yield form.lower(), TermForm(term.id, term.political)


def _traps(catalogue: Catalogue, audience: Audience) -> Iterator[tuple[str, TrapForm]]:
    for watch in catalogue.watches_for(audience):
        for match in watch.match:
            yield match.lower(), TrapForm(watch.note, watch.concern, watch.severity, watch.instead.get(match))


def _names(catalogue: Catalogue, audience: Audience) -> Iterator[tuple[str, str]]:
    for code in audience.countries:
        country = catalogue.country(code)
        yield country.name.en.lower(), code
        yield country.adjective.en.lower(), code
