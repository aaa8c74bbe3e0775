"""How somebody types a remark: capitals and full stops by platform and age, an emoji now and then."""

import re

from evaluation.voices.chance import Chance
from evaluation.voices.derivation import Parallel

_EMOJI = {
    "moved": ("🥹", "❤️"),
    "warm": ("🙂", "😊", "❤️"),
    "curious": ("🤔", "👀"),
    "amused": ("😂", "😄"),
    "indifferent": ("🤷",),
    "confused": ("😅", "🤔"),
    "sceptical": ("🤨", "🙄"),
    "irritated": ("🙄",),
    "angry": ("🙄",),
}
_TORN = {
    "positive": frozenset(("indifferent", "confused", "sceptical", "irritated", "angry")),
    "neutral": frozenset(("moved", "warm")),
    "hostile": frozenset(("moved", "warm", "curious", "amused", "indifferent")),
}
_EMOJI_SHARE = {"young": 0.14, "grown": 0.09, "elder": 0.04}
_SMALL_SHARE = {"young": 0.4, "grown": 0.12}
_OPEN_END_SHARE = 0.3
_STARTS = re.compile(r"(^|[.?!…] )([A-Z])(?=[a-z']* |[a-z']*[,.?!])")
_ALWAYS_CAPITAL = re.compile(r"I(?:\b|'|$)")
_TWO_MARKS = re.compile(r"([?!][\"”])[.?。？]")
_QUOTED = re.compile(r'("[^"]*")')


def finish(said: Parallel, tags: frozenset[str], chance: Chance) -> Parallel:
    """The remark as typed. Both languages take the same turn; quotes are never changed."""
    casual = "casual" in tags
    small, open_end, smile = chance.number(), chance.number(), chance.number()
    en, zh = said.en, said.zh
    if casual and "learner" not in tags and small < _of(_SMALL_SHARE, tags):
        en, zh = _without_stop(_small(en), zh)
    elif casual and open_end < _OPEN_END_SHARE:
        en, zh = _without_stop(en, zh)
    if casual and smile < _of(_EMOJI_SHARE, tags):
        face = _face(tags, chance.number())
        en, zh = f"{en} {face}".strip(), f"{zh}{face}"
    return Parallel(_one_mark(en), _one_mark(zh))


def _one_mark(text: str) -> str:
    """A quote that ends in its own mark needs no other, except a comma."""
    return _TWO_MARKS.sub(r"\1", text)


def _face(tags: frozenset[str], drawn: float) -> str:
    """An emoji of the feeling; none where stance and feeling pull apart."""
    if any(stance in tags and tags & feelings for stance, feelings in _TORN.items()):
        return ""
    faces = next(faces for feeling, faces in _EMOJI.items() if feeling in tags)
    return faces[int(drawn * len(faces))]


def _of(shares: dict[str, float], tags: frozenset[str]) -> float:
    return next((share for age, share in shares.items() if age in tags), 0.0)


def _small(text: str) -> str:
    """Sentences begin small, "I" and quotes stay."""
    parts = _QUOTED.split(text)
    return "".join(part if part.startswith('"') else _STARTS.sub(_lowered, part) for part in parts)


def _lowered(start: re.Match[str]) -> str:
    capital = start[2]
    if _ALWAYS_CAPITAL.match(start.string, start.start(2)):
        return start[0]
    return start[1] + capital.lower()


def _without_stop(en: str, zh: str) -> tuple[str, str]:
    """Without the last full stop, where it is one and alone."""
    if en.endswith(".") and zh.endswith("。"):
        return en.removesuffix("."), zh.removesuffix("。")
    return en, zh
