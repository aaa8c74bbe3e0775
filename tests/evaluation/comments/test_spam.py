"""Adverts, bare links and bare handles are spam; opinions, however sharp, never are."""

import pytest

from evaluation.comments.spam import skeleton, spam_kind


@pytest.mark.parametrize(
    "text",
    [
        "Contact +1 (202) 555-0143 on WhatsApp",
        "check out my channel!!!",
        "Great. Join our Telegram for more",
        "加微信 abc_12345 领取资料",
        "兼职日赚500，加我",
        "I invested with Mrs Anna, reach out to her",
        "Forex trading https://example.org/a",
        "мой ватсап +7 900 123 45 67",
    ],
)
def test_adverts_are_told_by_an_address_and_a_promise_or_call(text: str) -> None:
    assert spam_kind(text) == "advert"


@pytest.mark.parametrize("text", ["https://example.org/a?b=1", "www.example.org/x 😂🔥", "https://example.org @joe"])
def test_a_link_alone_is_spam_whatever_emoji_stand_beside_it(text: str) -> None:
    assert spam_kind(text) == "link_only"


@pytest.mark.parametrize("text", ["@joe", "@joe @ann ❤❤"])
def test_handles_alone_are_spam(text: str) -> None:
    assert spam_kind(text) == "mention_only"


@pytest.mark.parametrize(
    "text",
    [
        "I disagree, this is propaganda.",
        "Your loans to Africa are a debt trap https://example.org/news",
        "Bitcoin is better than your digital yuan",
        "WhatsApp is blocked there since 2017-2018, what freedom is that?",
        "@joe you are wrong and you know it",
        "Liars! Read this: https://example.org/report",
        "你们的电报群在散布谣言",
        "微信被监控了",
        "Stop promoting this channel, I unsubscribe",
        "1:19:54 😂",
        "Terrible. I want my money back!",
        "Call it what it is: 1949, 1966, 1989",
        "",
        "😡",
    ],
)
def test_who_merely_disagrees_is_never_spam(text: str) -> None:
    assert spam_kind(text) is None


def test_a_copy_has_the_same_skeleton_whatever_decorates_it() -> None:
    one = "What a lovely long comment about the bowl and the lantern"
    copies = (
        f"{one} 😍😍",
        f"@joe {one.upper()}!!!",
        f"{one}... https://example.org/a",
        one.replace("lovely", "lovelyyyy"),
    )
    assert {skeleton(copy) for copy in copies} == {skeleton(one)} != {""}


def test_short_praise_and_short_slogans_have_none() -> None:
    assert skeleton("Beautiful! ❤") == skeleton("Free the world now") == skeleton("好美") == ""


def test_a_chinese_comment_needs_fewer_letters() -> None:
    assert skeleton("这个故事让我想起了我的外婆") != ""


def test_another_word_is_another_skeleton() -> None:
    one = "What a lovely long comment about the bowl and the lantern"
    assert skeleton(one) != skeleton(one.replace("lovely", "silly"))
