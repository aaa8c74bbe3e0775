"""What a class is shown of a comment leads to nobody."""

import pytest

from bot.comments.quoting import GONE, LONGEST, quoted


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("@anna.b-c what is this?", f"{GONE} what is this?"),
        ("see https://example.org/u/anna?x=1 please", f"see {GONE} please"),
        ("mail joe.x+y@example.co.uk or joe [at] example.org", f"mail {GONE} or {GONE}"),
        ("call +44 (20) 7946-0958 now", f"call {GONE} now"),
        ("加我微信：abc_12345", f"加我微信：{GONE}"),
        ("@a @b @c hello", f"{GONE} hello"),
        ("two\nlines\tand\u202e more", "two lines and more"),
        ("In 1949 there were 56 of 1,000", "In 1949 there were 56 of 1,000"),
    ],
)
def test_what_leads_to_a_person_is_gone_and_the_rest_stays(text: str, shown: str) -> None:
    assert quoted(text) == shown


def test_a_long_comment_is_cut_after_a_word() -> None:
    shown = quoted("word " * 100)
    assert len(shown) <= LONGEST
    assert shown.endswith("word…")


def test_a_long_comment_without_spaces_is_cut_too() -> None:
    assert len(quoted("好" * 500)) == LONGEST
