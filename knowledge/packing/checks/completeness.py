"""Is everything there that a reader needs: Chinese, sources worth their evidence code, a note on variation?"""

from collections.abc import Iterable, Iterator

from knowledge.entries import VARIATION, AudienceNote, Entry
from knowledge.packing.checks.remark import Remark, texts_of

_SEEN = ("V", "E", "2")
_BY_DESIGN = "indicator"
"""Indicators are proposals of ours and have no sources."""


def missing_chinese(entries: Iterable[Entry]) -> Iterator[Remark]:
    """Every text that students read has to be there in Chinese too."""
    for entry in entries:
        names = dict.fromkeys(name for name, text in texts_of(entry) if not text.zh)
        for name in names:
            yield Remark(entry.id, f"{name}: zh is missing: students read this in Chinese too")


def sources_behind(entries: Iterable[Entry]) -> Iterator[Remark]:
    """An evidence code that claims a look at a source needs a source that is more than memory."""
    for entry in entries:
        if not entry.sources and entry.kind != _BY_DESIGN:
            yield Remark(entry.id, "sources: there is none: name at least one")
        elif entry.sources and entry.evidence in _SEEN and all(one.startswith("M") for one in entry.sources):
            message = (
                f"evidence: '{entry.evidence}' claims a source was seen, but all are memory: set M or add a source"
            )
            yield Remark(entry.id, message)


def region_variation(notes: Iterable[AudienceNote]) -> Iterator[Remark]:
    """A region with notes of its own needs one on how much its countries and readers differ."""
    by_region: dict[str, list[AudienceNote]] = {}
    for note in notes:
        if note.region:
            by_region.setdefault(note.region, []).append(note)
    for region, own in by_region.items():
        if all(note.topic != VARIATION for note in own):
            message = (
                f"region: {region} has no note with `topic: {VARIATION}`: add one on how much readers there differ"
            )
            yield Remark(own[0].id, message)
