"""What somebody uploaded can be read, and nothing of it can act."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.uploads.defusing import LINK, defused

ACTS = re.compile(r"://|www\.|@\w|＠\w|\]\(|<a\b|<@|\bevil\.example|\bevil\.com|t\.me/", re.IGNORECASE)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("See https://evil.example/a?b=1 now.", f"See {LINK} now."),
        ("See [the page](https://evil.com) now.", "See the page now."),
        ("![logo](https://evil.com/x.png) Tea", "logo Tea"),
        ("<https://evil.com>", f"<{LINK}>"),
        ('<a href="https://evil.com">Tea</a>', "Tea"),
        ("[1]: https://evil.com\nTea", "Tea"),
        ("Go to evil.com or t.me/evil.", f"Go to {LINK} or {LINK}"),
        ("Ask @everyone and ＠某人 and <@123456>.", "Ask everyone and 某人 and ."),
        ("Write to a.b@evil.com please", f"Write to {LINK} please"),
        ("javascript:alert(1) tg://resolve?domain=x", f"{LINK} {LINK}"),
        ("见https://evil.com。谢谢", f"见{LINK}。谢谢"),
        ("[a](ht[b](c)tps://evil.com)", None),
        ("[[x](y)](https://evil.com)", None),
        ("192.168.0.1/evil and 10.0.0.1:80", f"{LINK} and {LINK}"),
    ],
)
def test_links_and_mentions_are_taken_out(text: str, left: str | None) -> None:
    assert not ACTS.search(defused(text))
    assert left is None or defused(text) == left


@pytest.mark.parametrize(
    "text",
    [
        "At 3.30 p.m. on 1.5.2024.",
        "See section 4.2.1: e.g. tea.",
        "一是茶。二是面。",
        "a [bracket] (and another)",
        "2 < 3 > 1",
    ],
)
def test_ordinary_writing_stays_as_it_is(text: str) -> None:
    assert defused(text) == text


@given(st.text(alphabet=st.sampled_from("[]()<>@＠:/.! awevilcomhtps\n"), max_size=80))
def test_no_mixture_of_brackets_becomes_a_link(text: str) -> None:
    assert not re.search(r"://|@\w|＠\w|\]\(|\]\[", defused(text))
