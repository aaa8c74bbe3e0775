"""The log's revisions, each in its file below `versions`."""

NEWEST = "0004"
"""The revision this program reads and writes; a log that has it is opened without the machinery that migrates."""
