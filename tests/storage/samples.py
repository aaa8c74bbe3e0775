"""Drafts and scores for the storage tests."""

from bot.domain.forecast import Compared, LoggedForecast, Reactions
from bot.domain.interaction import DimensionScore, Interaction, LoggedFinding, Scored
from bot.domain.learner import NOTICE_VERSION
from bot.domain.practice import Answer, Practised
from bot.storage.log import Log

SCORED = Scored(
    audience="us-general",
    overall=61.5,
    scores=(
        DimensionScore("cultural_perception", 70.25, 60.0, 80.5),
        DimensionScore("emotional_empathy", None, None, None),
    ),
    findings=(
        LoggedFinding("unglossed_term", "cultural_perception", "major", 4, 10, "hutong", ("T018", "US-03")),
        LoggedFinding("named_person", "emotional_empathy", "praise", 0, 3, "奶奶", ()),
    ),
    checks={"accuracy": "ok", "fairness": "unclear"},
    flags=("speaker not stated", "第二面旗"),
    engine={"scorer": "1", "model": None},
    timings_ms={"perception": 1.25},
)


async def consenting_learner(log: Log, external_id: str = "u1") -> str:
    """Enrol somebody who agreed, and return the learner's id."""
    learner = await log.enrol("console", external_id, "en")
    await log.grant_consent(learner.id, NOTICE_VERSION)
    return learner.id


async def write(
    log: Log,
    learner_id: str,
    update_key: str,
    *,
    text: str = "The hutong where 奶奶 lives.",
    revises: str | None = None,
    scored: Scored = SCORED,
) -> Interaction:
    """Record an attempt with the sample scores."""
    return await log.record(
        learner_id, update_key=update_key, text=text, language="en", words=5, scored=scored, revises=revises
    )


def answer(text: str = "Qingming, the day for 扫墓.", points: float | None = 55.0) -> Answer:
    """An answer to a drill."""
    criteria = ({"kind": "term", "points": 100, "earned": points, "quotes": ["Qingming"]},)
    return Answer(text, "en", 5, "us-general", points, criteria, {"scorer": "1", "model": None})


async def practise(
    log: Log, learner_id: str, update_key: str, *, entry_id: str = "D001", text: str | None = "Qingming."
) -> Practised:
    """Record that a drill was answered, or merely shown when there is no text."""
    given = answer(text) if text is not None else None
    return await log.record_practice(
        learner_id, update_key=update_key, entry_id=entry_id, kind="drill", reason="lowest+new", answer=given
    )


COMPARED = Compared(
    audience="us-general",
    split=(0.5, 0.25, 0.25),
    phrase="hutong",
    feeling="warm",
    outcome=Reactions(
        200, (0.25, 0.5, 0.25), {"hutong": 0.5, "": 0.25}, {"warm": 0.5, "indifferent": 0.5}, simulated=True
    ),
    loss=0.75,
    split_points=62.5,
    phrase_points=100.0,
    feeling_points=100.0,
    accuracy=81.25,
    seed=1,
    engine={"reception": "1.0", "model": None},
)


async def forecast(log: Log, learner_id: str, update_key: str, compared: Compared = COMPARED) -> LoggedForecast:
    """Record a forecast about the learner's newest version."""
    version = await log.latest_version(learner_id)
    assert version is not None
    return await log.record_forecast(
        learner_id,
        update_key=update_key,
        draft_id=version.draft_id,
        version_number=version.number,
        compared=compared,
    )
