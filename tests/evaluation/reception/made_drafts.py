"""Drafts as the model meets them, made without measuring any text."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace

from hypothesis import strategies as st

from evaluation.reception.parameters import standard
from evaluation.reception.stimulus import APPEAL, CUE, TERM, Encounter, Stimulus

LEVELS = (*standard().levels, "difficulty", "hook", "humour")
FRAMES = tuple(standard().frames)


def made(  # noqa: PLR0917 - what a draft is made of
    levels: Mapping[str, float] | None = None,
    frames: Mapping[str, float] | None = None,
    met: tuple[Encounter, ...] = (),
    words: int = 200,
    pressure: float = 0.0,
    jargon: float = 0.0,
    language: str = "en",
) -> Stimulus:
    """An English draft of 200 words in which nothing stands but what is given."""
    return Stimulus(
        sha256="0",
        language=language,
        words=words,
        levels=defaultdict(float, levels or {}),
        frames=frames or {},
        pressure=pressure,
        jargon=jargon,
        encounters=met,
    )


def term(quote: str, *, glossed: bool = False, start: int = 0) -> Encounter:
    """A term that stands in the draft."""
    return Encounter(TERM, "unglossed_term", start, start + len(quote), quote, None, 1.0, 0.5, glossed)


def cue(quote: str, feature: str = "official_phrase", start: int = 50) -> Encounter:
    """Something that presses."""
    return Encounter(CUE, feature, start, start + len(quote), quote, None, 1.0, 0.5)


def appeal(quote: str, feature: str = "direct_speech", start: int = 100) -> Encounter:
    """Something that touches."""
    return Encounter(APPEAL, feature, start, start + len(quote), quote, None, 1.0, 0.5)


STORY = made(
    {"narrative": 0.6, "emotion": 0.4, "substance": 0.2, "openness": 0.3, "difficulty": 0.1, "hook": 0.7},
    {"belonging": 0.4, "autonomy": 0.2},
    (term("gaokao", start=10), appeal("“Try it,” she said."), appeal("Why not?", "question", 140)),
)
SPEECH = made(
    {"official": 0.6, "narrative": 0.1, "difficulty": 0.7, "emotion": 0.2, "unsupported": 0.2},
    {"hierarchy": 0.7, "mastery": 0.4},
    (term("xiaokang", start=10), cue("win-win cooperation"), cue("we must", "controlling", 90)),
    pressure=11.0,
    jargon=12.0,
)
ATTACK = replace(
    SPEECH,
    levels=defaultdict(float, {"hostility": 0.7, "official": 0.2}),
    encounters=(cue("hypocrites", "against_them"), cue("shame on you", "reproach", 90)),
)
ALL_VALUES = made({"narrative": 0.4, "emotion": 0.3, "hook": 0.4}, dict.fromkeys(FRAMES, 0.5))

_shares = st.floats(0, 1)
drafts = st.builds(
    lambda levels, frames, names, pressure, jargon, words: made(
        levels, frames, tuple(term(name, start=10 * place) for place, name in enumerate(names)), words, pressure, jargon
    ),
    st.fixed_dictionaries(dict.fromkeys(LEVELS, _shares)),
    st.fixed_dictionaries(dict.fromkeys(FRAMES, _shares)),
    st.lists(st.sampled_from(("gaokao", "xiaokang", "hukou", "guanxi", "qipao")), unique=True, max_size=5),
    st.floats(0, 40),
    st.floats(0, 40),
    st.integers(12, 3_000),
)
"""Drafts of any kind, with up to five terms that nothing explains."""
