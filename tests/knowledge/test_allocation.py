"""Making many objects at once without the garbage collector."""

import gc
import weakref

import pytest

from knowledge.allocation import without_collection


class _Made:
    """Something that can be watched."""


def test_what_is_made_is_never_searched_for_garbage() -> None:
    with without_collection():
        assert not gc.isenabled()
        made = [_Made() for _ in range(3)]
    assert gc.isenabled()
    assert not any(one is made for one in gc.get_objects())


def test_what_is_made_goes_when_nobody_holds_it_any_longer() -> None:
    with without_collection():
        made = _Made()
    seen = weakref.ref(made)
    del made
    assert seen() is None


def test_an_error_inside_switches_the_collector_on_again() -> None:
    with pytest.raises(ZeroDivisionError), without_collection():
        raise ZeroDivisionError
    assert gc.isenabled()
