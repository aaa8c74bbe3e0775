"""The whole conversation for a platform that shows pictures: real panels, a real log, real PNGs."""

from collections.abc import AsyncIterator
from itertools import count
from pathlib import Path

import pytest

from bot.bootstrap.application import Application, read_settings
from bot.conversation.engine import Engine
from bot.conversation.messages import Attachment, Incoming, SessionKey
from tests.cli.terminal import EXAMPLES
from tests.conversation.dialog import Recorder

DRAFTS = [(EXAMPLES / f"{name}.txt").read_text(encoding="utf-8") for name in ("tea-official", "railway-folk")]
UPDATES = count(1)
PNG = b"\x89PNG\r\n\x1a\n"


@pytest.fixture
async def engine(home: Path) -> AsyncIterator[Engine]:
    settings = read_settings()
    assert settings.home == home
    application = Application(settings)
    async with application.log() as log:
        yield application.conversation(log, pictures=True)


async def sent(engine: Engine, *lines: str) -> list[Attachment]:
    """The pictures that came while these lines were typed."""
    recorder = Recorder()
    for line in lines:
        await engine.handle(Incoming(SessionKey("phone", "room", "mei"), str(next(UPDATES)), text=line), recorder)
    found = [reply.attachment for reply in recorder.replies if reply.attachment is not None]
    assert all(isinstance(one.content, bytes) and one.content.startswith(PNG) for one in found)
    return found


@pytest.mark.parametrize(
    ("language", "band", "says"),
    [
        ("1", "Simulated readers", "Forecast: Positive 40%, Neutral 40%, Hostile 20%. Panel: "),
        ("2", "模拟读者", "预测：正面 40%、中立 40%、敌意 20%。"),
    ],
)
async def test_forecasts_panels_and_progress_come_with_labelled_pictures(
    engine: Engine, language: str, band: str, says: str
) -> None:
    assert await sent(engine, "/start", language, "1", "us-general") == []
    for draft in DRAFTS:
        (gap,) = await sent(engine, draft, "/forecast", "40 40 20", "1", "1")
        assert gap.name == "attune-forecast-us-general.png"
        assert gap.alt.startswith(f"{band} · 200")
        assert says in gap.alt
    (panel,) = await sent(engine, "/panel")
    assert panel.name == "attune-us-general.png"
    (progress,) = await sent(engine, "/progress")
    assert progress.name == "attune-forecasts.png"
    assert progress.alt.startswith(band)
    assert await sent(engine, "/lowdata", "/panel", "/progress") == []
