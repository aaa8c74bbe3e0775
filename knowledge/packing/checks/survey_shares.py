"""Do the notes quote the surveys as the figures pack gives them?

Only notes that name Pew and speak of views of China are read, and of these only what does not belong to another survey:
every percentage has to be a share of that country, in a year that the note names, and has to stand on the right side
where the note says which side it is.
"""

import re
from collections.abc import Iterable, Iterator

from knowledge.audiences.figures import Attitude, Figures
from knowledge.entries import AudienceNote
from knowledge.packing.checks.remark import Remark

_SURVEY = re.compile(r"\bPew\b")
_SHARE = re.compile(r"(?<![\d.])(\d{1,3}(?:\.\d+)?)\s?(?:%|per cent)")
_YEAR = re.compile(r"\b(20[0-4]\d)\b")
_SIDE = re.compile(r"\b(un)?favourabl[ey]\b|\b(negative)(?:ly)?\b")
_OTHER_SURVEY = re.compile(r"\b(?:\w*[Bb]arometer|Gallup|YouGov|Ipsos|Lowy|ISEAS|Genron|Asan|Levada|Reuters|census)\b")
_ROUNDED = 0.5
_UNSURE_ROUNDED = 1.5


def survey_shares(notes: Iterable[AudienceNote], figures: Figures) -> Iterator[Remark]:
    """A remark for every share that the figures pack does not bear out."""
    if not figures.attitudes:
        return
    for note in notes:
        if note.country and _SURVEY.search(note.text.en) and _SIDE.search(note.text.en):
            for message in _messages(note.country, _of_survey(note.text.en), figures):
                yield Remark(note.id, message)


def _of_survey(text: str) -> str:
    """The clauses that speak of Pew's figures, without those of another survey."""
    kept, is_own = [], True
    for clause in re.split(r"(?<=[.;:]) ", text):
        is_own = bool(_SURVEY.search(clause)) or (is_own and not _OTHER_SURVEY.search(clause))
        kept += [clause] if is_own else []
    return " ".join(kept)


def _messages(country: str, text: str, figures: Figures) -> Iterator[str]:
    waves = [one for one in figures.attitudes if one.country == country]
    years = {int(year) for year in _YEAR.findall(text)}
    meant = [one for one in waves if one.year in years or not years]
    for found in _SHARE.finditer(text):
        share = float(found[1])
        sides = {side for one in meant for side in _sides(one, share)}
        said = _side_said(text[found.end() :])
        if not sides:
            known = ", ".join(map(_told, waves)) or "none"
            wrong = f"{found[1]}% is no share of {country} in the years named; known are {known}"
            yield f"figures: {wrong}: correct one of the two"
        elif said and said not in sides:
            yield f"figures: {found[1]}% is {min(sides)} in the figures pack, not {said}: correct one of the two"


def _sides(wave: Attitude, share: float) -> Iterator[str]:
    shares = wave.shares
    for name, value in (("favourable", shares.favourable), ("unfavourable", shares.unfavourable)):
        if value is not None and _agrees(share, value):
            yield name
    if shares.favourable is not None and shares.unfavourable is not None:
        unsure = 100 - shares.favourable - shares.unfavourable
        if abs(unsure - share) <= _UNSURE_ROUNDED:
            yield "unsure"


def _agrees(quoted: float, value: float) -> bool:
    """Equal, or the same rounded to a whole number."""
    return abs(quoted - value) < 0.05 or (quoted == int(quoted) and abs(quoted - value) <= _ROUNDED)


def _side_said(rest: str) -> str | None:
    """The side that the words after a share name, up to the next share or the end of the clause."""
    clause = re.split(r"[.;:,]\s|\band\b|\d+(?:\.\d+)?\s?%", rest, maxsplit=1)[0]
    found = _SIDE.search(clause)
    if found is None:
        return None
    return "unfavourable" if found[1] or found[2] else "favourable"


def _told(wave: Attitude) -> str:
    parts = [
        f"{value:g}% {name}" for name, value in zip(("favourable", "unfavourable"), _both(wave), strict=True) if value
    ]
    return f"{wave.id} {' and '.join(parts)}"


def _both(wave: Attitude) -> tuple[float | None, float | None]:
    return wave.shares.favourable, wave.shares.unfavourable
