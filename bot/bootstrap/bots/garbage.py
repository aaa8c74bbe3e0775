"""Python's search for garbage, set for a process that stays: the command line sets it for one that is soon over."""

import gc

ALLOCATIONS_BEFORE_COLLECTING = 5_000
"""An update leaves some seventy objects that only the search can free. Among so many it takes a millisecond."""


def search_for_garbage() -> None:
    """From now on look for garbage often, and only among what is not here yet: what is here stays for good."""
    gc.collect()
    gc.freeze()
    gc.collect()  # or the search waits until a quarter of what is frozen has come to be once more
    gc.set_threshold(ALLOCATIONS_BEFORE_COLLECTING)
