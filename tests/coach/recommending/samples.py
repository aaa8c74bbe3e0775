"""Drills, cases, resources and pupils, as few words as possible."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta

from bot.coach.recommending.pupil import Pupil
from bot.domain.interaction import DimensionScore, Interaction, LoggedInteraction
from bot.domain.practice import BAN, PIN, ClassRule, Met
from knowledge.entries import Case, Text
from knowledge.practice import DRILL_TYPES, LAYERS, Criterion, Drill, Resource

DIMENSIONS = (
    "cultural_perception",
    "emotional_empathy",
    "cognitive_empathy",
    "narrative_translation",
    "dialogue",
    "value_integration",
)
TODAY = date(2026, 12, 1)
THEN = datetime(2026, 11, 1, tzinfo=UTC)


def drill(
    name: str, dimension: str = "dialogue", level: int = 1, drill_type: str = "glossing", status: str = "reviewed"
) -> Drill:
    """A drill that scores anything."""
    text = Text(f"Drill {name}", f"练习 {name}")
    return Drill(
        id=name,
        kind="drill",
        text=text,
        status=status,
        type=drill_type,
        level=level,
        minutes=5,
        dimensions=(dimension,),
        title=text,
        task=text,
        good=text,
        hints=(text, text),
        answer="A good answer.",
        weak="A weak one.",
        scoring=(Criterion(kind="words", points=100, at_most=40),),
        sources=("M20",),
        evidence="M",
        confidence="M",
    )


def many_drills() -> list[Drill]:
    """36 drills: six dimensions, three levels, two types each."""
    kinds = [(d, lv, t) for d in DIMENSIONS for lv in (1, 2, 3) for t in (0, 1)]
    return [
        drill(f"D{number:03}", dimension, level, DRILL_TYPES[(DIMENSIONS.index(dimension) + which) % len(DRILL_TYPES)])
        for number, (dimension, level, which) in enumerate(kinds, 1)
    ]


def case(name: str, *dimensions: str, readers: str = "readers abroad", status: str = "reviewed") -> Case:
    """A case."""
    text = Text(f"Case {name}", f"案例 {name}")
    return Case(
        id=name,
        kind="case",
        text=text,
        status=status,
        title=text,
        outcome="mixed",
        audience=Text(readers, "读者"),
        happened=Text("It was told.", "讲了。"),
        lesson=Text("Listen first.", "先听。"),
        counter_reading=Text("Some laughed.", "有人笑了。"),
        dimensions=dimensions,
        sources=("M20",),
        evidence="M",
        confidence="M",
    )


def resource(
    name: str,
    layer: str = LAYERS[0],
    *,
    level: int = 1,
    low_data: bool = True,
    mainland: str = "open",
    languages: tuple[str, ...] = ("en",),
    dimension: str = "dialogue",
    cost: str = "free",
    status: str = "reviewed",
) -> Resource:
    """A resource."""
    text = Text(f"Resource {name}", f"资源 {name}")
    return Resource(
        id=name,
        kind="resource",
        text=text,
        status=status,
        layer=layer,
        type="course",
        level=level,
        title=text,
        by="Somebody",
        url="https://example.org/",
        why=Text("It shows how.", "讲怎么做。"),
        languages=languages,
        dimensions=(dimension,),
        cost=cost,
        access=Text("No account needed.", "不用注册。"),
        mainland=mainland,
        low_data=low_data,
        hours=1.5,
        sources=("M20",),
        evidence="M",
        confidence="M",
    )


def draft(number: int = 1, margin: float = 5, **scores: float | None) -> LoggedInteraction:
    """A scored draft, its scores by name."""
    return draft_of(scores, number, margin)


def draft_of(scores: Mapping[str, float | None], number: int = 1, margin: float = 5) -> LoggedInteraction:
    """A scored draft; every score has the same margin."""
    made = tuple(
        DimensionScore(
            name, score, None if score is None else score - margin, None if score is None else score + margin
        )
        for name, score in scores.items()
    )
    interaction = Interaction(
        id=f"i{number:03}",
        update_key=f"u{number}",
        learner_id="mei",
        version_id=f"v{number}",
        audience="us-general",
        occurred_at=THEN + timedelta(days=number),
        overall=None,
        scores=made,
        findings=(),
        checks={},
        flags=(),
        engine={},
        timings_ms={},
    )
    return LoggedInteraction(interaction, f"d{number}", 1, 100)


def scored(**changed: float) -> LoggedInteraction:
    """A draft with 60 in every dimension but those that are changed."""
    return draft_of({**dict.fromkeys(DIMENSIONS, 60.0), **changed})


def done(*steps: tuple[str, float | None], kind: str = "drill") -> tuple[Met, ...]:
    """Entries met one after another, with their points."""
    return tuple(Met(name, kind, points) for name, points in steps)


def pin(name: str, note: str | None = None, until: date | None = None) -> ClassRule:
    """A pin."""
    return ClassRule("class-7b", name, PIN, THEN, until, note)


def ban(name: str) -> ClassRule:
    """A ban."""
    return ClassRule("class-7b", name, BAN, THEN)


def pupil(key: str = "mei", **known: object) -> Pupil:
    """Somebody who practises in English."""
    return Pupil(**{"key": key, "locale": "en", "today": TODAY, **known})  # type: ignore[arg-type]
