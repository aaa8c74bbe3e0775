"""What reaches the audience of a script: words said, words to read and what is seen, and none of the makers' notes."""

from pathlib import Path

import pytest

from bot.coach.comparing.scripts import read_script
from tests.drafts import FOLDER, NAMES, example

ENGLISH = """TITLE: The Cranes Have Come Home
AI DISCLOSURE: Frame 1 was drawn with an image generator.

[SHOT 1 | 00:00-00:12]
CAMERA: slow pan, 24 mm
VISUAL: Sunrise over the lake.
IMAGE PROMPT: ink drawing, cranes --style line
SOUND: Their calls, very loud.
NARRATOR: Every winter they come back.
ZHOU (smiling): I cried.
ON-SCREEN TEXT: 940 birds
CHOICE: Follow the birds, or stay.
"""
CHINESE = """标题：湖上来了鹤
AI 声明：第一镜由人工智能生成。
【镜头 1｜00:00-00:12】
机位：手持
画面：湖面日出。
提示词：水墨，鹤
音效：鹤鸣。
旁白：每年冬天它们都回来。
周大海：我哭了。
字幕：940 只
选择：跟着鸟走，还是留下？
"""
TABLE = """| Shot | Visual | Narration | Duration |
| --- | --- | --- | --- |
| 1 | A boat on the shore | We count birds now. | 5 s |
"""
SCREENPLAY = """EXT. LAKE - DAWN

Cranes take off.

ZHOU (V.O.)
I got 60,000 yuan for it.

He looks away.

CUT TO:

INT. KITCHEN - NIGHT
"""


def test_an_english_script_keeps_what_is_said_read_and_seen() -> None:
    script = read_script(ENGLISH)
    assert script.is_script
    for kept in (
        "The Cranes Have Come Home", "drawn with an image generator", "Sunrise over the lake.",
        "Their calls, very loud.", "Every winter they come back.", "Zhou: “I cried.”", "940 birds",
        "Follow the birds, or stay.",
    ):  # fmt: skip
        assert kept in script.text
    for left_out in ("SHOT", "00:00", "slow pan", "ink drawing", "NARRATOR", "smiling"):
        assert left_out not in script.text
    # Every winter they come back + I cried: 5 + 2; the title 5, the disclosure 8, the text 2, the choice 5.
    assert script.words["spoken"] == 7
    assert script.words["written"] == 20
    assert script.words["shown"] == 8
    assert script.words["left_out"] > 0
    assert script.reaching == 35


def test_a_chinese_script_keeps_the_same() -> None:
    script = read_script(CHINESE)
    assert script.is_script
    for kept in ("湖上来了鹤", "第一镜由人工智能生成", "湖面日出", "鹤鸣", "每年冬天", "周大海", "940 只", "跟着鸟走"):
        assert kept in script.text
    for left_out in ("镜头", "手持", "水墨", "旁白", "00:00"):
        assert left_out not in script.text
    assert min(script.words.values()) > 0


def test_a_storyboard_in_a_table_is_read_by_its_columns() -> None:
    script = read_script(TABLE)
    assert script.is_script
    assert script.text.split("\n\n") == ["A boat on the shore", "We count birds now."]


def test_a_screenplay_is_read_by_its_names_on_lines_of_their_own() -> None:
    script = read_script(SCREENPLAY)
    assert script.text.split("\n\n") == ["Cranes take off.", "Zhou: “I got 60,000 yuan for it.”", "He looks away."]


@pytest.mark.parametrize("name", NAMES)
def test_an_ordinary_text_reaches_its_readers_as_it_stands(name: str) -> None:
    script = read_script(example(name))
    assert not script.is_script
    assert script.text == example(name)
    assert script.words["left_out"] == 0


@pytest.mark.parametrize(
    "text",
    [
        "Note: the shop is closed.\n\nMy aunt laughed and gave me a pear.\nWe ate it on the steps.\nIt was cold.",
        "Q: Why cranes?\nA: They came.\nQ: And the carp?\nA: Gone.",
        "",
        "::::\n||||\n[[[[",
    ],
    ids=["one label", "an interview", "nothing", "signs"],
)
def test_a_text_with_a_label_or_none_is_no_script(text: str) -> None:
    assert read_script(text).text == text


@pytest.mark.parametrize(
    "path", sorted((FOLDER / "forms").glob("*/*.txt")), ids=lambda path: f"{path.parent.name}-{path.stem}"
)
def test_the_example_forms_are_read_as_what_they_are(path: Path) -> None:
    script = read_script(path.read_text(encoding="utf-8"))
    assert script.is_script == (path.stem != "official-text")
    assert not any(sign in script.text for sign in ("PROMPT", "[SHOT", "[FRAME", "[SCENE", "NARRATOR", "--style"))
    if path.stem == "ai-storyboard":
        assert "image generator" in script.text
