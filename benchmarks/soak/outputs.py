"""Bar 21: thousands of outputs of every kind through the packing and the sending of both adapters.

All are delivered, the pieces of a long one give it again exactly, no character is torn that is written with several
code points, and what Telegram refuses for its styles arrives as plain text.
"""

import random
import unicodedata
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from benchmarks.soak.verdict import Verdict, concluded
from bot.conversation.messages import Reply
from bot.jobs.ports import DeliveryError, Parcel
from bot.platforms.discord_adapter.calls import Calls
from bot.platforms.discord_adapter.markdown import shown
from bot.platforms.discord_adapter.packing import pack as packed_for_discord
from bot.platforms.telegram_adapter.connection import TelegramSettings
from bot.platforms.telegram_adapter.places import Address
from bot.platforms.telegram_adapter.platform import open_telegram
from bot.platforms.telegram_adapter.rendering import parcels_of
from tests.loopback.bot_api.client import LoopbackBotApi
from tests.platforms.discord.school import School

LONGEST = 50_000
_WHOLE = (
    *("é", "ñ̃", "字", "，", "。", "👩‍👩‍👧‍👦", "👩🏽‍🚀", "🇨🇳", "👍🏽", "1️⃣", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "\u1100\u1161\u11a8"),
    *("नि", "क्षि", "กำ", "ש", "ل", "\r\n", "𝔘", "ﷺ", "e\u0301\u0323\u0330\u0316"),
)
"""Characters that are written with one or several code points, and may not be torn. None joins the one before it."""
_LOOSE = (
    *("word ", "A sentence ends. ", "Why? ", "\n", "\n\n", "What stands out\n", "- item\n", "1. ", "    ", "\t"),
    *("*bold*", "_", "__", "~~", "||", "`", "```", "<b>", "</i>", "<a href=", "&amp;", "[x](https://a.example)", "\\"),
    *("@everyone ", "@here ", "<@1234>", "https://t.me/+AbCdEf ", "https://a.example/?q=1&r=2 ", "%s", "{{7*7}}", "#"),
)
NAUGHTY = (
    *(
        "",
        " ",
        "\n\n\n",
        "\x00",
        "\u200b\u200d\ufeff",
        "\u202e\u2066reversed\u2069",
        "undefined",
        "NaN",
        "\ud83d alone",
    ),
    *("Z̵̗̗̈́ä̷́l̸g̴o " * 40, "<script>alert(1)</script>", "'; DROP TABLE users;--", "ﷺ" * 50, "../../etc/passwd\x00"),
    *("```\n" * 200, "**" * 1_500, "\\" * 3_000, "[" * 900 + "](http://x)", "字" * 9_000, "🇨" * 4_097, "a" * 4_096),
    *("مرحبا بالعالم، " * 400, "שלום " * 800, "👩‍👩‍👧‍👦" * 700, " " * 9_000 + "end", "é" * 4_100, "\u3164" * 30),
)
_BROKEN_STYLES = ([[0, 90_000]], [[-1, 2]], [[9_999, 3]], [[0, 0]])
_SHARE_BROKEN = 0.05
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Zs", "Zl", "Zp"})


@dataclass(frozen=True, slots=True)
class Output:
    """A text and the places in it at which it may be cut; None where that is not known."""

    text: str
    ends: frozenset[int] | None


@dataclass(slots=True)
class Tally:
    """What went wrong on one platform, each a number of outputs, and the first few as they were."""

    platform: str
    outputs: int = 0
    messages: int = 0
    undelivered: int = 0
    altered: int = 0
    torn: int = 0
    plain: int = 0
    samples: list[str] = field(default_factory=list)

    @property
    def is_right(self) -> bool:
        """Whether nothing went wrong."""
        return self.outputs > 0 and not (self.undelivered or self.altered or self.torn)

    def note(self, output: Output, pieces: Sequence[str], arrived: str | None) -> None:
        """Count one output: its pieces as packed, and the text as the platform shows it, None for not at all."""
        self.outputs += 1
        self.messages += len(pieces)
        faults = {
            "undelivered": arrived is None,
            "altered": not _same(output.text, pieces) or (arrived is not None and _seen(arrived) != _seen(output.text)),
            "torn": output.ends is not None and not _ends_of(pieces) <= output.ends,
        }
        for fault in (name for name, is_so in faults.items() if is_so):
            setattr(self, fault, getattr(self, fault) + 1)
            self.samples.append(f"{fault}: {output.text[:60]!r} ({len(output.text)})")

    def __str__(self) -> str:
        return (
            f"{self.platform}: {self.outputs} outputs in {self.messages} messages, {self.undelivered} undelivered, "
            f"{self.altered} altered, {self.torn} torn, {self.plain} styles refused and sent plain"
        )


def outputs(number: int, seed: int = 1) -> list[Output]:
    """So many outputs: every naughty one, and made-up ones of 0 to 50,000 code points, short ones more often."""
    chance = random.Random(seed)  # noqa: S311 - texts, not secrets
    made = [Output(text, None) for text in NAUGHTY]
    return [*made, *(_made_up(chance) for _ in range(number - len(made)))][:number]


def _made_up(chance: random.Random) -> Output:
    length = round(LONGEST ** chance.random()) - 1
    few = chance.sample(_WHOLE, chance.randint(0, 4)) + chance.sample(_LOOSE, chance.randint(1, 5))
    parts: list[str] = []
    ends, at = {0}, 0
    while at < length:
        part = chance.choice(few)
        parts.append(part)
        ends |= {at + len(part)} if part in _WHOLE else set(range(at + 1, at + len(part) + 1))
        at += len(part)
    return Output("".join(parts), frozenset(ends))


async def through_telegram(number: int, seed: int = 1) -> Tally:
    """So many outputs through the Telegram adapter, to a Bot API that refuses like the real one."""
    tally, chance = Tally("Telegram"), random.Random(seed)  # noqa: S311 - faults, not secrets
    async with LoopbackBotApi.here() as api:
        platform = open_telegram(TelegramSettings(api.token, base_url=api.url), {})
        await platform.start()
        for output in outputs(number, seed):
            person = await api.add_person(started=True)
            place = Address(person).place()
            parcels = parcels_of(Reply(output.text))
            pieces = [parcel.payload["text"] for parcel in parcels]
            if chance.random() < _SHARE_BROKEN:
                parcels = tuple(_with_broken_styles(parcel, chance) for parcel in parcels)

            async def send(parcel: Parcel, place: Any = place) -> str:  # noqa: ANN401 - this turn's place
                return await platform.messenger.send(place, parcel, "k")

            told = await _sent(parcels, send)
            texts = [message["text"] for message in await api.shown(person)]
            tally.note(output, pieces, "".join(texts) if told else None)
        await platform.aclose()
        refused = [call["description"] for call in await api.calls("sendMessage") if call["status"] == 400]
        tally.plain = sum(1 for told in refused if "entit" in told.lower())
    return tally


async def through_discord(number: int, seed: int = 1) -> Tally:
    """So many outputs through the Discord adapter, to a simulated Discord."""
    tally, school = Tally("Discord"), School()
    async with school.running() as env:
        channel = env.create_guild().create_text_channel("general")
        calls = Calls(lambda: school.platform.client.http)
        for order, output in enumerate(outputs(number, seed)):
            parcels = packed_for_discord(Reply(output.text), None)
            pieces = [_read(parcel.payload) for parcel in parcels]
            bodies: list[str] = []

            async def send(parcel: Parcel, order: int = order, bodies: list[str] = bodies) -> str:
                nonce = f"{order}-{len(bodies)}"
                number = await calls.post(str(channel.id), parcel.payload, None, nonce)
                bodies.append(_read(parcel.payload))
                return number

            told = await _sent(parcels, send)
            tally.note(output, pieces, "".join(bodies) if told else None)
    return tally


def _with_broken_styles(parcel: Parcel, chance: random.Random) -> Parcel:
    return replace(parcel, payload={**parcel.payload, "bold": chance.choice(_BROKEN_STYLES)})


async def _sent(parcels: Sequence[Parcel], send: Callable[[Parcel], Awaitable[str]]) -> bool:
    try:
        for parcel in parcels:
            await send(parcel)
    except DeliveryError:
        return False
    return True


def _read(payload: Any) -> str:  # noqa: ANN401 - a payload of Discord's packing
    return "".join(shown(part) for part in (payload["content"], *(one["description"] for one in payload["embeds"])))


def _same(text: str, pieces: Sequence[str]) -> bool:
    """Whether the pieces give the text again; of what cannot be seen a whole piece may be left out."""
    whole = "".join(pieces)
    return whole == text or _seen(whole) == _seen(text)


def _seen(text: str) -> str:
    """What of a text can be seen; half a character is shown as a question mark, nothing as an ellipsis."""
    whole = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return "".join(char for char in whole if unicodedata.category(char) not in _UNSEEN and char not in "…\u3164")


def _ends_of(pieces: Sequence[str]) -> set[int]:
    ends, at = set(), 0
    for piece in pieces[:-1]:
        at += len(piece)
        ends.add(at)
    return ends


async def measure(folder: Path, number: int = 10_000) -> tuple[Verdict, ...]:
    """The row of the table."""
    del folder
    tallies = (await through_telegram(number), await through_discord(number))
    for tally in tallies:
        print("\n".join(tally.samples[:10]))
    done = f"{number} outputs of 0 to {LONGEST} code points on each platform, {_SHARE_BROKEN:.0%} with broken styles"
    return (Verdict(21, done, "; ".join(map(str, tallies)), all(tally.is_right for tally in tallies)),)


if __name__ == "__main__":
    concluded(measure)
