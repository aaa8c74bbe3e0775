"""The stream of choices behind every comment."""

import hashlib

import pytest

from evaluation.voices.chance import Chance


def test_numbers_are_read_off_the_hash_of_key_and_counter() -> None:
    # SHA-256 over key, zero byte and counter has 32 bytes: four numbers of eight bytes, their upper 53 bits over 2^53.
    first, second = (hashlib.sha256(b"key\x00" + counter).digest() for counter in (b"0", b"1"))
    expected = [(int.from_bytes(first[at : at + 8], "big") >> 11) / 2**53 for at in (0, 8, 16, 24)]
    expected.append((int.from_bytes(second[:8], "big") >> 11) / 2**53)
    chance = Chance("key")
    assert [chance.number() for _ in range(5)] == expected


def test_choices_go_by_weight() -> None:
    # Weights 3 and 1: 7,500 of 10,000 expected, standard deviation 43; four of them are 173.
    chance = Chance("weights")
    heavy = sum(chance.pick("ab", (3.0, 4.0)) == "a" for _ in range(10_000))
    assert abs(heavy - 7_500) < 173


def test_nothing_to_pick_from_is_an_error() -> None:
    with pytest.raises(IndexError):
        Chance("none").pick((), ())
