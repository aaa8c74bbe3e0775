"""What the comments are about: broad topics, how each is taken in each group, and the words that tell a topic."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from evaluation.comments.labels import Label
from evaluation.comments.telemetry import Estimate, Tally
from evaluation.comments.telling import Heaps
from evaluation.comments.topics import OTHER, topic_map
from evaluation.shares import wilson

NO_TOPIC: Final = "none"
"""Stands for comments without a clear topic."""
WORDS: Final = 6
"""Telling words of a topic."""


@dataclass(frozen=True, slots=True)
class Theme:
    """One topic in one group: `comments` judged ones, their share in %, and two measures of these comments alone."""

    topic: str
    comments: int
    share: Estimate
    positive_resonance: Estimate
    hostile_friction: Estimate


@dataclass(frozen=True, slots=True)
class Themes:
    """`groups` have their themes, commonest first, NO_TOPIC last; `words` tell a topic in all groups together."""

    groups: Mapping[str, tuple[Theme, ...]]
    words: Mapping[str, tuple[str, ...]]


class ThemeTally:
    """Counts topics by group, and words by topic; memory grows with the groups only."""

    def __init__(self) -> None:
        self._groups: dict[str, dict[str, Tally]] = {}
        self._heaps = Heaps((*known_topics(), NO_TOPIC))

    def add(self, group: str, label: Label, words: list[str]) -> None:
        """Count a comment that is judged; `words` are its content words."""
        topic = label.topic or NO_TOPIC
        self._groups.setdefault(group, {}).setdefault(topic, Tally()).add(label)
        self._heaps.add(topic, words)

    def result(self) -> Themes:
        """What was found so far."""
        found = {topic for topics in self._groups.values() for topic in topics if topic != NO_TOPIC}
        words = {topic: self._telling(topic) for topic in known_topics() if topic in found}
        return Themes({name: _themes(topics) for name, topics in self._groups.items()}, words)

    def _telling(self, topic: str) -> tuple[str, ...]:
        return tuple(one.word for one in self._heaps.telling(topic, WORDS))


def known_topics() -> tuple[str, ...]:
    """The topics that a comment can be about."""
    return tuple(name for name in topic_map().names if name != OTHER)


def _themes(topics: Mapping[str, Tally]) -> tuple[Theme, ...]:
    whole = sum(tally.judged for tally in topics.values())
    order = sorted(topics, key=lambda name: (name == NO_TOPIC, -topics[name].judged, name))
    return tuple(_theme(name, topics[name], whole) for name in order)


def _theme(topic: str, tally: Tally, whole: int) -> Theme:
    measures = tally.measures()
    return Theme(
        topic,
        tally.judged,
        _share(tally.judged, whole),
        measures["positive_resonance"],
        measures["hostile_friction"],
    )


def _share(part: int, whole: int) -> Estimate:
    """A share in % with its 95 % interval; `whole` from 1."""
    low, high = wilson(part / whole, whole)
    return Estimate(*(round(100 * one, 1) for one in (part / whole, max(low, 0.0), min(high, 1.0))))
