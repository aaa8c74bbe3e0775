"""Forecasts in the log on disk."""

from dataclasses import replace
from pathlib import Path

import pytest

from bot.errors import UserFacingError
from bot.storage.database import MIGRATIONS, upgrade
from bot.storage.log import Log
from bot.storage.migrations import NEWEST
from tests.storage.older import take_back
from tests.storage.samples import COMPARED, consenting_learner, forecast, practise, write


async def test_forecasts_are_exported_over_pages_without_mere_looks_at_a_panel(
    log: Log, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.storage.log._EXPORT_PAGE", 2)
    learner = await consenting_learner(log)
    await write(log, learner, "k1")
    await forecast(log, learner, "looked", replace(COMPARED, split=None, phrase=None, feeling=None))
    made = [await forecast(log, learner, f"f{count}") for count in range(5)]
    rows = [row async for row in log.forecasts_for_export()]
    assert [row.logged for row in rows] == made
    assert {(row.platform, row.version_number) for row in rows} == {("console", 1)}


async def test_a_forecast_of_one_question_is_exported_too(log: Log) -> None:
    learner = await consenting_learner(log)
    await write(log, learner, "k1")
    nothing = replace(COMPARED, split=None, phrase=None, feeling=None)
    await forecast(log, learner, "split", replace(nothing, split=COMPARED.split))
    await forecast(log, learner, "phrase", replace(nothing, phrase=""))
    await forecast(log, learner, "feeling", replace(nothing, feeling="warm"))
    exported = [row.logged.update_key async for row in log.forecasts_for_export()]
    assert exported == ["split", "phrase", "feeling"]


async def test_a_phrase_with_broken_characters_is_refused_whole(log: Log) -> None:
    learner = await consenting_learner(log)
    await write(log, learner, "k1")
    outcome = replace(COMPARED.outcome, stumbled={"half \ud800": 0.5})
    for compared in (replace(COMPARED, phrase="a\0b"), replace(COMPARED, outcome=outcome)):
        with pytest.raises(UserFacingError, match="broken characters"):
            await forecast(log, learner, "k2", compared)
    assert await log.forecast_history(learner) == []


async def test_a_log_of_the_second_revision_is_backed_up_and_keeps_everything(log: Log, path: Path, url: str) -> None:
    learner = await consenting_learner(log)
    await write(log, learner, "k1", text="kept")
    await practise(log, learner, "k2")
    await log.aclose()
    take_back(path, "0002")
    assert upgrade(url, MIGRATIONS) == NEWEST
    assert path.with_name("attune.db.bak-0002").exists()
    again = await Log.open(url)
    await forecast(again, learner, "k3")
    found = await again.everything_about(learner)
    await again.aclose()
    assert {name: len(found[name]) for name in ("version", "practised", "answer", "forecast")} == dict.fromkeys(
        ("version", "practised", "answer", "forecast"), 1
    )
