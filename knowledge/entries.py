"""What the knowledge is made of: frozen values, standard library only.

Every entry has an id, text in English and mostly in Chinese, and says where it comes from:
`evidence` V (checked in the data or a primary copy), E (an excerpt or abstract was seen), 2 (only a secondary
report was seen), M (from memory, no page checked); `confidence` H, M or L; `status` and all other closed lists as in
`knowledge.vocabulary`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

GENERAL = "general"
"""The owner of notes that hold for every audience."""
VARIATION = "variation"
"""The topic of the note that says how much readers within one country differ."""


@dataclass(frozen=True, slots=True)
class Text:
    """The same content in English and, where it has been written, in Simplified Chinese."""

    en: str
    zh: str | None = None

    def in_locale(self, locale: str) -> str:
        """The Chinese text for a `zh…` locale when there is one, else the English."""
        return self.zh if locale.lower().startswith("zh") and self.zh else self.en


@dataclass(frozen=True, slots=True, kw_only=True)
class ConcernText(Text):
    """A text that speaks to one concern."""

    concern: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What every entry has. `text` is what is shown and searched for when the entry stands alone.

    `lapsed` says that a review or certification no longer counts: "expired" on `expires_on` (the last good day), or
    "changed" since; packs never say so.
    """

    id: str
    kind: str
    text: Text
    status: str
    sources: tuple[str, ...]
    evidence: str
    confidence: str
    reviewer: str | None = None
    reviewed_on: date | None = None
    expires_on: date | None = None
    lapsed: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AudienceNote(Entry):
    """How readers tend to read; it belongs to one country, region, platform or segment, or to everyone.

    `country` is an ISO 3166 code in upper case. `bears_on` maps a concern to strong or mild: these readers stumble
    over it more than most; over those in `eases` they stumble less.
    """

    topic: str
    country: str | None = None
    region: str | None = None
    platform: str | None = None
    segment: str | None = None
    bears_on: Mapping[str, str] = field(default_factory=dict)
    eases: tuple[str, ...] = ()

    @property
    def owner(self) -> str:
        """Whose note it is: `country:KR`, `region:East Asia`, `platform:x`, `segment:fandom` or `general`."""
        for name in ("country", "region", "platform", "segment"):
            value = getattr(self, name)
            if value:
                return f"{name}:{value}"
        return GENERAL


@dataclass(frozen=True, slots=True, kw_only=True)
class Term(Entry):
    """A culture-loaded Chinese term. `forms` are the spellings to look for, `gloss` an apposition without a stop."""

    section: str
    term: str
    pinyin: str
    literal: str
    forms: tuple[str, ...]
    misreading: Text
    misreading_confidence: str
    rendering: Text
    gloss: str
    political: bool


@dataclass(frozen=True, slots=True)
class PhraseForm:
    """One inflected surface pattern and what can stand in its place.

    `pattern` is lower case, `...` stands for up to four words and `*` for any ending. `swap` is "" to delete the
    words and None when only a rewrite helps; `...` in a swap stands for the words that the pattern's gap matched.
    """

    pattern: str
    swap: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class StockPhrase(Entry):
    """A formula of official English with all its forms. Near one of the words in `exempt_near` it is not meant."""

    phrase: str
    zh: tuple[str, ...]
    forms: tuple[PhraseForm, ...]
    ask: Text
    why: Text
    concern: str
    type: str
    severity: str
    exempt_near: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Case(Entry):
    """Something that was really told abroad, and what can be learnt from it."""

    title: Text
    outcome: str
    audience: Text
    happened: Text
    lesson: Text
    counter_reading: Text | None = None
    features: tuple[str, ...] = ()
    concerns: tuple[str, ...] = ()
    dimensions: tuple[str, ...] = ()
    from_memory: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Construct(Entry):
    """A construct of the field (kind construct), a general caution, or an indicator seen in texts.

    `for_writer` says what a construct means for somebody who writes for readers abroad, and `for_concern` what it
    means where a draft raises that one concern.
    """

    title: Text
    measures: Text | None = None
    instruments: Text | None = None
    caution: Text | None = None
    text_feature: Text | None = None
    use_in_attune: Text | None = None
    for_writer: Text | None = None
    for_concern: tuple[ConcernText, ...] = ()
    dimensions: tuple[str, ...] = ()
    constructs: tuple[str, ...] = ()

    def told(self, concern: str, locale: str) -> str:
        """What it tells the writer of a draft that raises the concern; its plain text where it has no such words."""
        own = next((text for text in self.for_concern if text.concern == concern), None)
        return (own or self.for_writer or self.text).in_locale(locale)


@dataclass(frozen=True, slots=True)
class Source:
    """Where a claim comes from. `checked` says how far it was looked up, `remark` what to beware of."""

    id: str
    title: str
    author: str
    year: str
    type: str
    where: str
    checked: str
    remark: str


@dataclass(frozen=True, slots=True)
class Topic:
    """What notes are about: its name, and in `also` other words in which people ask for it, in either language."""

    id: str
    name: Text
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Watch:
    """Literal words that a country's own note warns about.

    `match` in the patterns' syntax of phrases, `instead` from a match to a drop-in replacement.
    """

    country: str
    match: tuple[str, ...]
    concern: str
    note: str
    severity: str
    advice: Text
    instead: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Country:
    """A country's names; `also` are further names of the country and its people.

    `known_terms` are ids of terms that average readers there know without a gloss."""

    code: str
    name: Text
    adjective: Text
    region: str
    languages: tuple[str, ...]
    also: tuple[str, ...] = ()
    known_terms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Limit:
    """The most a platform takes of something. Without `checked_on` it is remembered, not looked up."""

    what: str
    most: int
    unit: str
    checked_on: date | None
    note: str


@dataclass(frozen=True, slots=True)
class Platform:
    """A platform and its limits."""

    id: str
    name: Text
    limits: tuple[Limit, ...] = ()


@dataclass(frozen=True, slots=True)
class Audience:
    """Readers somebody writes for: one country's or a region's, and of these perhaps a segment.

    `countries` holds one code, or a region's several. `age` is the years meant, both ends included.
    `sources` are those of the notes that apply.
    """

    id: str
    segment: str
    name: Text
    countries: tuple[str, ...]
    country: str | None = None
    region: str | None = None
    platform: str | None = None
    segments: tuple[str, ...] = ()
    age: tuple[int, ...] = ()
    sources: tuple[str, ...] = ()

    @property
    def note_owners(self) -> tuple[str, ...]:
        """Whose notes apply, the most particular last; compare with `AudienceNote.owner`."""
        platform = (f"platform:{self.platform}",) if self.platform else ()
        return (
            GENERAL,
            *((f"region:{self.region}",) if self.region else ()),
            *(f"country:{code}" for code in self.countries),
            *platform,
            *(f"segment:{name}" for name in self.segments),
        )
