"""What to practise next, and why: pure functions of a pupil's scores and history. Equal input, equal answer.

`pupil` says what is known of somebody, `standing` where they are weak and on which level, `meetings` what they have
met already; `drills`, `cases` and `resources` choose; `reasons` puts the choice into words, `wishes` reads what was
asked for, `telling` shows cases and resources.
"""
