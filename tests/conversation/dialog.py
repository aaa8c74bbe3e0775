"""Dialogues as transcripts: what the student types, and what the answer must contain."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import cache
from itertools import count

from bot.conversation import catalogue
from bot.conversation.assessments import Assessments
from bot.conversation.engine import Engine
from bot.conversation.flow import Flow
from bot.conversation.forecast_runner import ForecastRunner
from bot.conversation.guide import Guide
from bot.conversation.manners import TERMINAL, Manners
from bot.conversation.messages import Document, Expectation, Incoming, Output, Reply, SessionKey
from bot.conversation.pictures import Pictures
from bot.conversation.ports import AudienceOption, Coach, Forum, Log, Sessions, Trainer
from bot.conversation.practice_runner import PracticeRunner
from bot.conversation.reading import FileReader
from bot.conversation.runner import Runner
from bot.conversation.sessions import SessionsInMemory
from tests.fakes.fake_coach import FakeCoach
from tests.fakes.fake_forum import FakeForum
from tests.fakes.fake_log import FakeLog
from tests.fakes.fake_pictures import FakePictures
from tests.fakes.fake_trainer import FakeTrainer

_COUNTRIES = {
    "US": ("United States", "美国"),
    "DE": ("Germany", "德国"),
    "BR": ("Brazil", "巴西"),
    "GB": ("United Kingdom", "英国"),
}
_SEGMENTS = (
    ("de-genz-tiktok", "DE", "Germany, under 25 on TikTok", "德国 TikTok 上的年轻人"),
    ("us-diaspora", "US", "United States, people of Chinese heritage", "美国华裔"),
)
STORY = (
    "Every morning my grandmother carries two baskets of tea leaves down the hill to the market. "
    "She is seventy-one, and she still counts the steps aloud."
)
REVISED = STORY + " When I asked why, she said the hill listens. What does your grandmother count?"
OTHER = (
    "Our school football team lost nine games this spring, and nobody minded very much. "
    "We cooked noodles after each match and argued about referees until the lights went out."
)


def audiences() -> tuple[AudienceOption, ...]:
    """Four countries and two segments."""
    general = [
        AudienceOption(f"{code.lower()}-general", code, {"en": en, "zh": zh}, {"en": en, "zh": zh})
        for code, (en, zh) in _COUNTRIES.items()
    ]
    special = [
        AudienceOption(name, code, {"en": en, "zh": zh}, dict(zip(("en", "zh"), _COUNTRIES[code], strict=True)))
        for name, code, en, zh in _SEGMENTS
    ]
    region = AudienceOption("western-europe", None, {"en": "Western Europe", "zh": "西欧"}, {})
    return (*general, *special, region)


@cache
def guide(manners: Manners = TERMINAL) -> Guide:
    """The real sentences over the small set of audiences."""
    return Guide(catalogue.sentences(manners), audiences(), manners=manners)


CLASS = "class-7b"
TODAY = date(2026, 12, 1)


def engine_of(
    coach: Coach,
    log: Log,
    sessions: Sessions,
    trainer: Trainer | None = None,
    forum: Forum | None = None,
    *,
    pictures: Pictures | None = None,
    manners: Manners = TERMINAL,
    ahead: Callable[[], int] = lambda: 0,
) -> Engine:
    """An engine with predictable references and a fixed day."""
    references = count(1)
    practice = PracticeRunner(trainer or FakeTrainer(), log, CLASS, lambda: TODAY)
    forecasts = ForecastRunner(forum or FakeForum(), log, pictures)
    runner = Runner(Assessments(coach), log, sessions, practice, forecasts)
    flow, reader = Flow(guide(manners)), FileReader()
    return Engine(flow, runner, sessions, reader, lambda: f"ref-{next(references)}", ahead=ahead)


class Recorder:
    """An outlet that keeps what it was shown."""

    def __init__(self) -> None:
        self.outputs: list[Output] = []

    async def show(self, output: Output) -> None:
        self.outputs.append(output)

    @property
    def replies(self) -> list[Reply]:
        return [output for output in self.outputs if isinstance(output, Reply)]

    @property
    def text(self) -> str:
        return "\n".join(_as_text(output) for output in self.outputs)


class Dialog:
    """One student talking; `leave` ends the process, so that only the log remembers.

    With `pictures` the platform shows them.
    """

    def __init__(self, user: str = "mei", pictures: FakePictures | None = None) -> None:
        self.log = FakeLog()
        self.coach = FakeCoach()
        self.trainer = FakeTrainer()
        self.forum = FakeForum(pictures=pictures is not None)
        self.pictures = pictures
        self.user = user
        self._updates = count(1)
        self.leave()

    def leave(self) -> None:
        self.sessions = SessionsInMemory()
        self.engine = engine_of(self.coach, self.log, self.sessions, self.trainer, self.forum, pictures=self.pictures)

    @property
    def key(self) -> SessionKey:
        return SessionKey("console", "room", self.user)

    async def say(self, text: str) -> Recorder:
        return await self._send(Incoming(self.key, f"u{next(self._updates)}", text=text))

    async def press(self, choice: str) -> Recorder:
        return await self._send(Incoming(self.key, f"u{next(self._updates)}", choice=choice))

    async def upload(self, name: str, content: bytes | None) -> Recorder:
        document = Document(name, content)
        return await self._send(Incoming(self.key, f"u{next(self._updates)}", document=document))

    async def verify(self, transcript: Sequence[tuple[str, str]]) -> None:
        for line, expected in transcript:
            answer = (await self.say(line)).text
            assert expected in answer, f"{line!r} was answered with {answer!r}, without {expected!r}"

    async def _send(self, incoming: Incoming) -> Recorder:
        recorder = Recorder()
        self.expectation: Expectation = await self.engine.handle(incoming, recorder)
        return recorder


ONBOARDED = [("/start", "Which language"), ("1", "May I save"), ("1", "Who are your readers"), ("1", "Your readers")]


async def onboarded(user: str = "mei") -> Dialog:
    """A student who speaks English, agreed to saving, and writes for the United States."""
    dialog = Dialog(user)
    await dialog.verify(ONBOARDED)
    return dialog


def _as_text(output: Output) -> str:
    if not isinstance(output, Reply):
        return output.text
    labels = [choice.label for choice in output.choices]
    content = output.attachment.content if output.attachment else None
    attached = [content] if isinstance(content, str) else []
    return "\n".join((output.text, *labels, *attached))
