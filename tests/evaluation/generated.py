"""Texts that no writer would send and somebody will."""

from hypothesis import strategies as st

PLAIN = (
    "The picker",
    " said",
    " nothing",
    "guanxi",
    "win-win",
    "vigorously promote",
    "must",
    "a",
    "I",
    "Mr. Sun",
    "100%",
)
MARKS = (
    ".",
    ",",
    "?",
    "!",
    "\n",
    "\r\n",
    "\n\n",
    " ",
    "\t",
    "()",
    "“",
    "”",
    "“I know,” she said.",
    '"ha"',
    "e.g.",
    "。",
    "！",
)
EMOJI = ("👨‍👩‍👧‍👦", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "1️⃣", "🙂")
HIDDEN = (
    "\u202eevil\u202c",
    "\u200b",
    "\u2066",
    "\ufeff",
    "\u00ad",
    "\U000e0041\U000e0042",
    "\x00",
    "\u0301",
    "\ud83d",
)
LETTERS = ("می‌خواهم", "שלום", "cafe\u0301", "T\u0336h\u0336e", "раураl", "ѕо", "ＡＢ", "𝐠𝐨𝐨𝐝", "ñandú", "ﬁ", "½")
CHINESE = ("中国梦", "老师说：“好。”", "「茶」")
LINKS = ("https://example.org/a?b=c", "#tag", "@name", "36,000 visitors")
PIECES = (*PLAIN, *MARKS, *EMOJI, *HIDDEN, *LETTERS, *CHINESE, *LINKS)

texts = st.one_of(
    st.lists(st.sampled_from(PIECES), max_size=60).map("".join),
    st.lists(st.sampled_from(PIECES), max_size=60).map(" ".join),
    st.text(max_size=300),
)
"""Hostile and odd pieces joined, and anything at all; lone surrogates included."""
