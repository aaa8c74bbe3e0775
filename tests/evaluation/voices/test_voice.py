"""What a persona says, read as a reader, an editor and a machine would read it."""

import re
import subprocess
import sys
from dataclasses import FrozenInstanceError
from itertools import cycle

import pytest

from evaluation.reception.reactions import Reactions
from evaluation.voices.voice import MOST_WORDS, Voice, voice
from tests.drafts import NAMES, example
from tests.evaluation.voices.conftest import Panels
from tests.evaluation.voices.drafts import ATTACK, HARD, INJECTION, SHORT_AND_PLAIN, SHORT_SLOGANS, SHORT_STORY, SPANISH

AUDIENCES = ("us-general", "kr-general", "ng-general")
QUOTED = re.compile(r'"([^"]*)"')
DRAFTS = (*(example(name) for name in NAMES), SHORT_STORY, SHORT_SLOGANS, SHORT_AND_PLAIN)
EMOJI = re.compile("[\U0001f300-\U0001faff\u2600-\u27bf]")


def voices(reactions: Reactions) -> list[Voice]:
    return [voice(reactions, persona) for persona in range(reactions.population.size)]


def before_one_audience_each(*texts: str) -> list[tuple[str, str]]:
    """The audiences in turn, so that all of them are heard without hearing all of them on everything."""
    return list(zip(texts, cycle(AUDIENCES), strict=False))


@pytest.mark.parametrize(("text", "audience"), before_one_audience_each(*DRAFTS))
def test_half_of_a_thousand_personas_at_least_say_something_of_their_own(
    panel: Panels, text: str, audience: str
) -> None:
    said = voices(panel(text, audience, 1000))
    assert len({one.en for one in said}) >= 500
    assert len({one.zh for one in said}) >= 450


@pytest.mark.parametrize(("text", "audience"), before_one_audience_each(*(example(name) for name in NAMES), *HARD))
def test_every_comment_is_well_formed(panel: Panels, text: str, audience: str) -> None:
    for one in voices(panel(text, audience)):
        check_english(one.en)
        check_chinese(one.zh)
        assert sorted(QUOTED.findall(one.en)) == sorted(re.findall("“([^”]*)”", one.zh))


def check_english(said: str) -> None:
    words = QUOTED.sub("Q", said)
    assert said
    assert said == said.strip()
    assert not re.search(r"\s\s|\n", said)
    assert said.count('"') % 2 == 0
    assert not re.search(r"[<>{}“”]", said), said
    assert len(said.split()) <= MOST_WORDS + 2, said
    assert not re.search(r"\ba [aeio]|\ban [^aeioh]", words, re.IGNORECASE), said
    assert not re.search(r"[\u3000-\u303f\uff00-\uffef]", words), said
    assert not re.search(r"\s[.,?!]|[.,?!]{2}", words), said
    assert all(len(quote.split()) <= 8 for quote in QUOTED.findall(said)), said
    assert len(EMOJI.findall(said)) <= 2


def check_chinese(said: str) -> None:
    plain = re.sub("“[^”]*”", "Q", said)
    assert said
    assert said.count("“") == said.count("”")
    assert not re.search(r"[,?!;:\"<>{}]", plain), said
    assert not re.search("[。，？！]{2}", plain), said


def test_comments_on_platforms_that_mind_begin_with_a_capital_and_end_with_a_mark(panel: Panels) -> None:
    reactions = panel(example("tea-official"), "us-general", 1000)
    people = reactions.population
    for persona in range(people.size):
        if people.platforms[people.platform[persona]] == "reddit":
            said = voice(reactions, persona).en
            assert re.match(r'^["A-Z]|^\([a-z]', said), said
            assert re.search(r'[.?!)]"?$', said), said


def test_the_same_persona_of_the_same_panel_says_the_same_in_another_process(panel: Panels) -> None:
    program = (
        "from evaluation.voices.chance import Chance; c = Chance('1\\x00us-general\\x003\\x00sha'); "
        "print(c.number(), c.number(), c.number(), c.number(), c.number())"
    )
    runs = {
        subprocess.run(  # noqa: S603 - our own interpreter and our own code
            [sys.executable, "-c", program], capture_output=True, text=True, check=True, env={"PYTHONHASHSEED": seed}
        ).stdout
        for seed in ("1", "2")
    }
    assert len(runs) == 1
    reactions = panel(example("tea-folk"))
    assert voices(reactions) == voices(reactions)
    assert voices(reactions) != voices(panel(example("tea-folk"), seed=2))


def test_personas_of_a_small_panel_say_what_they_say_in_a_large_one(panel: Panels) -> None:
    small, large = panel(example("tea-folk"), size=50), panel(example("tea-folk"), size=200)
    assert voices(small) == voices(large)[:50]


def test_who_scrolls_past_says_nothing(panel: Panels) -> None:
    reactions = panel(example("policy-speech"), "us-general", 1000)
    for persona in range(1000):
        said = voice(reactions, persona)
        assert said.silent == (not reactions.reads[persona])
        assert said.silent == (said.en.startswith("(") and said.zh.startswith("（"))


def test_every_voice_is_simulated(panel: Panels) -> None:
    assert all(one.simulated for one in voices(panel(example("tea-folk"))))
    with pytest.raises(FrozenInstanceError):
        voice(panel(example("tea-folk")), 0).simulated = False  # type: ignore[misc, assignment] # what must not be


def test_nothing_of_an_injection_acts_or_passes_for_a_human(panel: Panels) -> None:
    for audience in AUDIENCES:
        for one in voices(panel(INJECTION, audience)):
            for text in (one.en, one.zh):
                assert not re.search(r"https?:|www\.|@|script|\*|\u202e|7946|real human|instructions", text), text


def test_words_of_an_attack_are_answered_and_never_repeated(panel: Panels) -> None:
    for audience in AUDIENCES:
        for one in voices(panel(ATTACK, audience)):
            assert not re.search("vermin|filthy|liars|idiots|smear", one.en), one.en


def test_quotes_are_of_what_the_draft_says(panel: Panels) -> None:
    for name in NAMES:
        text = example(name)
        letters = re.sub(r"[\W_]", "", text)
        for one in voices(panel(text, size=100)):
            for quote in QUOTED.findall(one.en):
                assert re.sub(r"[\W_]", "", quote) in letters, quote


@pytest.mark.parametrize(("text", "audience"), [(example("zh-draft"), "us-general"), (SPANISH, "kr-general")])
def test_readers_who_cannot_read_it_say_so(panel: Panels, text: str, audience: str) -> None:
    spoken = [one.en for one in voices(panel(text, audience)) if not one.silent]
    assert sum(
        bool(re.search("read|translat|English|language|word|it says|say|about", one)) for one in spoken
    ) > 0.7 * len(spoken)


def test_readers_of_the_drafts_own_language_do_not_ask_for_a_translation(panel: Panels) -> None:
    spoken = " ".join(one.en for one in voices(panel(SPANISH, "es-general")))
    assert not re.search("translat|can't read", spoken)


def test_a_persona_that_is_not_in_the_panel_is_refused(panel: Panels) -> None:
    with pytest.raises(IndexError):
        voice(panel(SHORT_STORY), 200)


def test_an_audience_disagrees(panel: Panels) -> None:
    for name in NAMES:
        reactions = panel(example(name), "us-general", 1000)
        assert len(set(reactions.stance[reactions.reads].tolist())) >= 2, name
