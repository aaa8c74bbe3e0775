"""How fast and how true: timings, and scores beside real texts. Run by `make bench` and `make validity`."""
