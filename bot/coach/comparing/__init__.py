"""The same story in several forms before the same personas: what reaches them of a script, and how the forms differ."""
