"""Each draft beside its rows in the log and its answers in the chat."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from benchmarks.soak.crowd import Sent, key_of
from benchmarks.soak.records import rows_of
from tests.loopback.bot_api.client import LoopbackBotApi

CRITIQUE = "Cultural perception"
"""Stands in every critique."""
SEND_AGAIN = "Please send it again"
"""Stands in what people without consent are told when their text was lost."""


@dataclass(frozen=True, slots=True)
class Chatted:
    """What became of the drafts in the chats, each number of drafts.

    `told` were lost and their writers asked to send them again; `strays` are acknowledgements that stayed.
    """

    once: int
    twice: int
    told: int
    unanswered: int
    strays: int
    out_of_order: int


@dataclass(frozen=True, slots=True)
class Logged:
    """What became of the drafts in the log: with one row, and with more than one row or scored text."""

    once: int
    twice: int


async def chatted(api: LoopbackBotApi, sent: Sequence[Sent]) -> Chatted:
    """Draft by draft: a critique replies to its draft, and so does what takes its place."""
    answers: dict[tuple[int, int], list[str]] = {}
    lost: Counter[int] = Counter()
    disorder = 0
    for student in {one.student for one in sent}:
        replied = []
        for message in await api.shown(student):
            if message["reply_to"] is not None:
                answers.setdefault((student, message["reply_to"]), []).append(message["text"])
                replied += [message["reply_to"]] if CRITIQUE in message["text"] else []
            elif SEND_AGAIN in message["text"]:
                lost[student] += 1
        disorder += sum(1 for first, second in pairwise(replied) if second < first)
    counts: Counter[str] = Counter()
    for one in sent:
        texts = answers.get((one.student, one.message), [])
        counts[_fate(texts, one.student, lost)] += 1
        finals = sum(1 for text in texts if CRITIQUE in text or SEND_AGAIN in text)
        counts["stray"] += len(texts) - finals
    return Chatted(counts["once"], counts["twice"], counts["told"], counts["unanswered"], counts["stray"], disorder)


def _fate(texts: Sequence[str], student: int, lost: Counter[int]) -> str:
    critiques = sum(1 for text in texts if CRITIQUE in text)
    if critiques:
        return "once" if critiques == 1 else "twice"
    if any(SEND_AGAIN in text for text in texts):
        return "told"
    if lost[student] > 0:  # without an acknowledgement there is nothing that could reply to the draft
        lost[student] -= 1
        return "told"
    return "unanswered"


def logged(database: Path, api: LoopbackBotApi, sent: Sequence[Sent]) -> Logged:
    """Draft by draft: its row by the update's key, and the text of the version that was scored by its first word."""
    found = rows_of(
        database, "SELECT update_key, text FROM interaction JOIN version ON version.id = interaction.version_id"
    )
    keys = Counter(key for key, _ in found)
    names = Counter(text.partition(".")[0] for _, text in found)
    once = sum(1 for one in sent if keys[key_of(api, one)] == 1 and names[one.name] == 1)
    twice = sum(1 for one in sent if keys[key_of(api, one)] > 1 or names[one.name] > 1)
    return Logged(once, twice)
