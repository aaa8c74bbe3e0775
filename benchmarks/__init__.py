"""How fast and how true: timings of the critique, and scores beside real texts. Run by `make bench`."""
