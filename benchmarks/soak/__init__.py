"""Long runs of the real bot process beside a Bot API server on this machine: what must hold when everything breaks.

`tests/running` runs the same with small numbers.
"""
