"""Text that Discord shows as it stands."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.platforms.discord_adapter.markdown import escaped, longest, marked_up, shown
from bot.platforms.splitting import utf16_units

MARKED = st.text(st.sampled_from("ab 1.-+\n*_~|`#>[]()<@:/\\🌸字") | st.characters(codec="utf-8"), max_size=200)
LINKED = st.lists(MARKED | st.sampled_from(["https://a.b/c_d_e", "http://x.y/*", "https://z\\_y", "**", "\\"])).map(
    "".join
)


@pytest.mark.parametrize(
    ("text", "markup"),
    [
        ("*bold* _it_ ~~no~~ ||hidden|| `code`", r"\*bold\* \_it\_ \~\~no\~\~ \|\|hidden\|\| \`code\`"),
        ("# heading\n-# small\n> quoted", "\\# heading\n-\\# small\n\\> quoted"),
        ("[here](https://evil.example)", r"\[here](https://evil.example)"),
        ("@everyone <@123> <#4> <:a:5> <t:6>", r"\@everyone \<\@123\> \<#4\> \<:a:5\> \<t:6\>".replace("#", "\\#")),
        ("1. first\n 12. twelfth", "1\\. first\n 12\\. twelfth"),
        ("in 1.5 years", "in 1.5 years"),
        ("a\\b", "a\\\\b"),
        ("https://a.b<@123>", "https\\://a.b\\<\\@123\\>"),
        ("https://_", "https\\://\\_"),
        ("- a point", "- a point"),
    ],
)
def test_every_mark_is_escaped_and_read_as_it_was(text: str, markup: str) -> None:
    assert escaped(text) == markup
    assert shown(markup) == text


def test_links_stay_links_whatever_marks_are_in_them() -> None:
    text = "See https://en.wikipedia.org/wiki/Face_(sociological_concept)_x*y, then *this*."
    assert escaped(text) == "See https://en.wikipedia.org/wiki/Face_(sociological_concept)_x*y, then \\*this\\*."


def test_a_link_with_a_backslash_is_no_link_any_more() -> None:
    markup = escaped("https://a.b/c\\_d")
    assert "https://" not in markup
    assert shown(markup) == "https://a.b/c\\_d"


@given(LINKED)
def test_what_is_escaped_is_read_as_it_was(text: str) -> None:
    assert shown(escaped(text)) == text


@given(LINKED, st.data())
def test_headings_are_bold_and_change_no_letter(text: str, data: st.DataObject) -> None:
    lines = text.split("\n")
    starts = [sum(len(line) + 1 for line in lines[:number]) for number in range(len(lines))]
    chosen = sorted(data.draw(st.sets(st.integers(0, len(lines) - 1))))
    spans = [(starts[number], starts[number] + len(lines[number])) for number in chosen]
    assert shown(marked_up(text, spans)) == text


@given(LINKED, LINKED)
def test_the_longest_that_a_text_can_become_is_never_too_short(text: str, more: str) -> None:
    assert utf16_units(escaped(text)) <= longest(text) <= longest(text + more)


def test_a_heading_is_set_in_bold_without_the_spaces_around_it() -> None:
    assert marked_up(" What * is \nbody", [(0, 10)]) == " **What \\* is** \nbody"
