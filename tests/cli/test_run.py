"""`attune run`: what it says at the start, how it ends, and what it refuses."""

import signal
from pathlib import Path

import pytest

from tests.cli.running_bots import WATCHED, RunningBots
from tests.cli.terminal import Terminal

TOKEN = "7654321098:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw1"  # noqa: S105 - of nobody
BOTH = {"ATTUNE_TELEGRAM_TOKEN": TOKEN, "ATTUNE_DISCORD_TOKEN": "discord-token"}
RUNNING = "Attune is running; Ctrl-C stops it."


def test_without_any_token_the_settings_and_the_guide_are_named(attune: Terminal) -> None:
    said = attune("run").refused(3)
    assert "ATTUNE_TELEGRAM_TOKEN" in said
    assert "ATTUNE_DISCORD_TOKEN" in said
    assert "docs/guides/telegram.en.md" in said


def test_a_platform_that_is_named_needs_its_own_token(attune: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ATTUNE_TELEGRAM_TOKEN", TOKEN)
    assert "ATTUNE_DISCORD_TOKEN" in attune("run", "telegram", "discord").refused(3)
    monkeypatch.setenv("ATTUNE_LOCALE", "zh-CN")
    assert attune("run", "discord").code == 3


def test_an_unknown_platform_is_bad_input(attune: Terminal) -> None:
    assert "wechat" in attune("run", "wechat").refused(2)


def test_an_empty_token_in_the_settings_file_is_no_token(attune: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ATTUNE_TELEGRAM_TOKEN", "")
    assert "No bot has a token" in attune("run").refused(3)


@pytest.mark.parametrize(
    ("setting", "value"),
    [
        ("LIMIT_PERSON", "many"),
        ("LIMIT_CHAT", "0/minute"),
        ("LIMIT_CLASS", "20/fortnight"),
        ("PROXY", "ftp://ann:pa55word@proxy"),
        ("PROXY", "socks5://proxy-without-a-port"),
        ("TELEGRAM_TOKEN", "two pa55word words"),
        ("TELEGRAM_BASE_URL", "api.telegram.org"),
        ("TELEGRAM_WEBHOOK_URL", "ftp://bot.example.org"),
        ("TELEGRAM_WEBHOOK_SECRET", "pa55word with spaces"),
        ("TELEGRAM_WEBHOOK_LISTEN", "127.0.0.1"),
        ("TELEGRAM_WEBHOOK_LISTEN", "127.0.0.1:99999"),
        ("WORKERS", "-1"),
    ],
)
def test_a_setting_that_cannot_be_used_is_named_and_not_repeated(
    attune: Terminal, monkeypatch: pytest.MonkeyPatch, setting: str, value: str
) -> None:
    monkeypatch.setenv("ATTUNE_TELEGRAM_TOKEN", TOKEN)
    monkeypatch.setenv(f"ATTUNE_{setting}", value)
    said = attune("run").refused(3)
    assert f"ATTUNE_{setting} " in said
    assert "pa55word" not in said


def test_it_says_what_runs_refuses_a_second_one_and_ends_kindly(home: Path) -> None:
    proxy = "socks5://ann:pa55word@127.0.0.1:1080"
    bots = RunningBots(ATTUNE_PROXY=proxy, ATTUNE_WORKERS="2", **BOTH)
    bots.until(RUNNING)
    told = "\n".join(bots.lines)
    for part in ("Attune ", "python-telegram-bot 22.", "discord.py 2.", "dbos 3.", "Rubric ", "knowledge "):
        assert part in told
    assert f"Home folder {home.resolve()} · log {home.resolve() / 'attune.db'}" in told
    assert "20/minute from one person" in told
    assert "in 2 processes of their own" in told
    assert "Proxy: socks5://ann:***@127.0.0.1:1080" in told
    assert "3 messages, taken up again; one answer could not be delivered" in told
    assert "telegram: here" in told
    assert "discord: here" in told
    assert "pa55word" not in told
    assert TOKEN not in told

    second = RunningBots(**BOTH)
    assert second.ended() == 3
    assert second.lines[-1].startswith("attune: Attune is running already in ")

    bots.signal(signal.SIGHUP)
    bots.signal(signal.SIGTERM)
    assert bots.ended() == 0
    after = bots.lines[bots.lines.index(RUNNING) + 1 :]
    assert [line.partition(":")[0].partition(".")[0] for line in after] == ["Stopping", "Attune has stopped"]


def test_a_bot_that_cannot_start_is_told_and_the_other_runs_in_chinese_too(home: Path) -> None:
    assert home.is_dir()
    bots = RunningBots(bad="telegram", ATTUNE_LOCALE="zh-CN", **BOTH)
    bots.until("Attune 正在运行；按 Ctrl-C 停止。")
    assert any("Telegram 未能启动：telegram does not accept the token." in line for line in bots.lines)
    bots.signal(signal.SIGINT)
    assert bots.ended() == 0
    assert bots.lines[-1].startswith("Attune 已停止。")


def test_when_no_bot_can_start_the_program_ends_with_the_reason(home: Path) -> None:
    assert home.is_dir()
    bots = RunningBots(bad="telegram", ATTUNE_TELEGRAM_TOKEN=TOKEN)
    assert bots.ended() == 3
    assert bots.lines[-1] == "attune: telegram does not accept the token."
    assert "Traceback" not in "\n".join(bots.lines)


def test_a_home_that_cannot_be_made_is_named(home: Path) -> None:
    (home / "file").touch()
    bots = RunningBots(**BOTH, ATTUNE_HOME=str(home / "file" / "home"))
    assert bots.ended() == 3
    assert "set ATTUNE_HOME to one that can" in bots.lines[-1]


def test_nothing_is_looked_up_besides_the_configured_address(home: Path) -> None:
    assert home.is_dir()
    address = {"ATTUNE_TELEGRAM_TOKEN": TOKEN, "ATTUNE_TELEGRAM_BASE_URL": "http://127.0.0.1:9"}
    bots = RunningBots(program=WATCHED, ATTUNE_WORKERS="0", **address)
    bots.until("It will be tried again")
    bots.signal(signal.SIGTERM)
    assert bots.ended() == 0
    asked = {line.split()[1] for line in bots.lines if line.startswith("network: ")}
    assert asked == {"127.0.0.1"}
    assert TOKEN not in "\n".join(bots.lines)
