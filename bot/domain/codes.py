"""One-time codes that people type: how they are drawn, read and kept, and how often somebody may guess."""

import hashlib
import secrets
from datetime import timedelta

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base 32: no I, L, O or U, which are misread (https://www.crockford.com/base32.html)."""
LENGTH = 8
"""Characters of a code: 40 bits."""

GUESS_WINDOW = timedelta(hours=1)
WRONG_BY_ACCOUNT = 5
WRONG_BY_ALL = 200
"""Wrong codes within the window, of one account and of all, after which no code is looked at."""

_MISREAD = str.maketrans({"O": "0", "I": "1", "L": "1", "-": "", " ": ""})


def new_code() -> str:
    """A code that nobody can foresee."""
    return "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))


def digest_of(typed: str) -> str:
    """The form in which a code is kept and looked up: SHA-256 of the code as it was meant, in hexadecimal.

    Case, hyphens and spaces do not matter; O is read as 0, I and L as 1.
    """
    return hashlib.sha256(_meant(typed).encode("utf-8", "replace")).hexdigest()


def could_be_code(typed: str) -> bool:
    """Whether it has the form of a code. Anything else may be a draft, which is not to be remembered as a code."""
    meant = _meant(typed)
    return len(meant) == LENGTH and all(char in ALPHABET for char in meant)


def _meant(typed: str) -> str:
    return typed.strip().upper().translate(_MISREAD)
