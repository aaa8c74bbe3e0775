"""`attune calibrate`: fitted, shown, applied, heard by the panel, taken back; as a teacher at a terminal runs it."""

import json
import os
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import bot.coach.calibrating.model
from bot.coach.calibrating.model import PostModel
from bot.coach.calibrating.posts import Post
from evaluation.calibration.assessing import calibrate
from evaluation.calibration.outcomes import Outcome
from evaluation.heads import Embed
from evaluation.reception.parameters import standard
from knowledge.catalogue import Catalogue
from tests.cli.terminal import EXAMPLES, OFFICIAL, Terminal

INVENTED = EXAMPLES / "fidelity" / "invented-posts.csv"
STORIES = ("tea-official", "tea-folk", "railway-official", "railway-folk", "heritage-official", "heritage-folk")
AUDIENCES = ("us-general", "ke-general", "kr-general")
CANARY = "canary-comment-4711"


@pytest.fixture(autouse=True)
def _few_personas(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bot.coach.calibrating.model, "SIZE", 400)


def fitted(attune: Terminal, *arguments: str | Path) -> dict[str, Any]:
    ran = attune("calibrate", *arguments, "--class", "demo", "--json")
    assert ran.code == 0, ran.err
    found: dict[str, Any] = json.loads(ran.out)
    return found


def table(path: Path, *rows: str) -> Path:
    path.write_text("\n".join(("story,audience,positive,neutral,hostile,misread", *rows)), encoding="utf-8")
    return path


def test_known_parameters_of_the_real_model_are_found_again(catalogue: Catalogue, embed: Embed) -> None:
    free = standard().free
    true = {one.name: one.standard + 0.8 * one.prior_sd for one in free}
    posts = [
        Post(0, name, (EXAMPLES / f"{name}.txt").read_text(encoding="utf-8"), audience, Outcome(1, 0, 0, 0))
        for name in STORIES
        for audience in AUDIENCES
    ]
    model = PostModel(catalogue, embed, posts, size=800)
    drawn = np.random.default_rng(1)
    outcomes = []
    for shares in model.expect(true):
        positive, neutral, hostile = drawn.multinomial(300, shares[:3]).tolist()
        outcomes.append(Outcome(positive, neutral, hostile, int(drawn.binomial(300, shares[3]))))
    found = calibrate(outcomes, model.expect, free)
    assert found.helps
    decided = [name for name, part in found.fit.decided.items() if part > 0.8]
    assert decided
    for one in free:
        if one.name in decided:
            # Posterior standard deviation: prior's times sqrt(1 - decided); three of them.
            reach = 3 * one.prior_sd * (1 - found.fit.decided[one.name]) ** 0.5
            assert found.fit.values[one.name] == pytest.approx(true[one.name], abs=reach)


def test_nothing_changes_until_it_is_applied(attune: Terminal, home: Path) -> None:
    ran = attune("calibrate", INVENTED, "--class", "demo")
    assert ran.code == 0
    assert "Standard parameters:" in ran.out
    assert "while it was left out" in ran.out
    assert "Commenters are not readers" in ran.out
    assert "Nothing is changed yet" in ran.err
    assert not (home / "calibration").exists()


def test_a_fit_is_applied_heard_by_the_panel_and_taken_back(attune: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ATTUNE_CLASS", "demo")
    before = json.loads(attune("panel", OFFICIAL, "-a", "us-general", "--json").out)
    applied = fitted(attune, INVENTED, "--apply")
    assert applied["applied"]["version"] == 1
    assert applied["after_on_unseen_posts"]["surprise"] < applied["before"]["surprise"]
    after = json.loads(attune("panel", OFFICIAL, "-a", "us-general", "--json").out)
    assert after["engine"]["reception"] == before["engine"]["reception"] + "+demo.1"
    assert after["personas"] != before["personas"]
    assert "Calibrated for class demo (version 1) with 10 posts" in attune("panel", OFFICIAL, "-a", "us-general").out
    assert "按班级 demo 校准" in attune("panel", OFFICIAL, "-a", "us-general", "--locale", "zh-CN").out
    assert "goes by the standard parameters" in attune("calibrate", "--undo").out
    assert json.loads(attune("panel", OFFICIAL, "-a", "us-general", "--json").out) == before
    listed = attune("calibrate", "--history").out
    assert "Version 1, " in listed
    assert "Version 1 taken back" in listed
    told = json.loads(attune("calibrate", "--history", "--json").out)
    assert (told["in_force"], [one["move"] for one in told["moves"]]) == (None, ["apply", "undo"])


def test_the_same_posts_give_the_same_fit(attune: Terminal) -> None:
    assert fitted(attune, INVENTED) == fitted(attune, INVENTED)


def test_two_posts_are_shown_but_not_applied(attune: Terminal, tmp_path: Path, home: Path) -> None:
    (tmp_path / "tea.txt").write_text(OFFICIAL.read_text(encoding="utf-8"), encoding="utf-8")
    posts = table(tmp_path / "posts.csv", "tea.txt,US,5,3,2,1", "tea.txt,KE,5,3,2,1")
    ran = attune("calibrate", posts, "--class", "demo", "--apply")
    assert ran.code == 2
    assert "takes 3 posts" in ran.err.splitlines()[-1]
    assert not (home / "calibration").exists()


def test_comments_are_counted_from_their_file_and_not_kept(attune: Terminal, tmp_path: Path, home: Path) -> None:
    (tmp_path / "tea.txt").write_text(OFFICIAL.read_text(encoding="utf-8"), encoding="utf-8")
    comments = [f"I love this place, thank you! {CANARY}", "You disgusting liars.", "What does that even mean?"]
    (tmp_path / "c.csv").write_text("\n".join(("comment", *comments)), encoding="utf-8")
    lines = (
        "story,audience,comments",
        "tea.txt,US,c.csv",
        "tea.txt,KE,gone.csv",
        "tea.txt,KR,c.csv",
        "tea.txt,BR,c.csv",
    )
    (tmp_path / "posts.csv").write_text("\n".join(lines), encoding="utf-8")
    found = fitted(attune, tmp_path / "posts.csv")
    assert (found["posts"], found["comments"]) == (3, 9)
    assert found["left_out"] == [{"line": 3, "problem": "unread-comments"}]
    attune("calibrate", tmp_path / "posts.csv", "--class", "demo", "--apply")
    kept = [path.read_bytes() for path in home.rglob("*") if path.is_file() and "knowledge" not in path.parts]
    assert not any(CANARY.encode() in one for one in kept)


def test_a_damaged_ledger_is_told_and_the_panel_goes_on_with_the_standard(
    attune: Terminal, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ATTUNE_CLASS", "demo")
    ledger = home / "calibration" / "demo" / "ledger.jsonl"
    ledger.parent.mkdir(parents=True)
    ledger.write_text("not what was written\n", encoding="utf-8")
    for arguments in (("--history",), ("--undo",), (str(INVENTED), "--apply")):
        assert "Line 1 of the calibrations of class demo" in attune("calibrate", *arguments).refused(3)
    assert "第 1 行" in attune("calibrate", "--history", "--locale", "zh-CN").err
    ran = attune("panel", OFFICIAL, "-a", "us-general")
    assert ran.code == 0
    assert "calibrations are damaged" in ran.out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "Name a table of posts"),
        (("--undo", "--history"), "at a time"),
        (("--apply",), "at a time"),
        ((str(INVENTED),), "--class"),
        (("--history", "--class", "../x"), "cannot be the id of a class"),
        (("--undo", "--class", "demo"), "no calibration in force"),
        (("absent.csv", "--class", "demo"), "no file absent.csv"),
    ],
)
def test_what_makes_no_sense_is_refused_in_one_sentence(
    attune: Terminal, arguments: tuple[str, ...], said: str
) -> None:
    assert said in attune("calibrate", *arguments).refused()


def test_a_table_without_what_is_needed_is_refused(attune: Terminal, tmp_path: Path) -> None:
    for lines, said in (
        ("story,positive,neutral,hostile,misread\na.txt,1,1,1,1", "no column for audience"),
        ("story,audience,positive\na.txt,US,1", "needs a column comments"),
        ("story,audience,comments\ngone.txt,US,c.csv", "No post of posts.csv can be used: line 2"),
    ):
        (tmp_path / "posts.csv").write_text(lines, encoding="utf-8")
        ran = attune("calibrate", tmp_path / "posts.csv", "--class", "demo")
        assert (ran.code, ran.out) == (2, "")
        assert said in ran.err.splitlines()[-1]


@pytest.mark.parametrize("path", ["fifo", "a\0b", "\ud800.txt", "x" * 5_000, "loop", "."])
def test_a_path_that_names_no_file_costs_its_row_and_is_not_waited_for(
    attune: Terminal, tmp_path: Path, path: str
) -> None:
    os.mkfifo(tmp_path / "fifo")
    (tmp_path / "loop").symlink_to("loop")
    (tmp_path / "tea.txt").write_text(OFFICIAL.read_text(encoding="utf-8"), encoding="utf-8")
    counts: dict[str, object] = {"positive": 1, "neutral": 1, "hostile": 1, "misread": 1}
    rows: list[dict[str, object]] = [
        {"story": "tea.txt", **counts},
        {"story": path, **counts},
        {"story": "tea.txt", "comments": path},
    ]
    posts = tmp_path / "posts.jsonl"
    posts.write_text("\n".join(json.dumps({"audience": "us-general", **row}) for row in rows), encoding="utf-8")
    document = fitted(attune, posts)
    assert [one["line"] for one in document["left_out"]] == [2, 3]
