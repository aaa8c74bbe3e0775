"""Outputs of every kind arrive whole on both platforms."""

from benchmarks.soak.outputs import NAUGHTY, outputs, through_discord, through_telegram

_NUMBER = len(NAUGHTY) + 40


async def test_every_output_arrives_whole_on_telegram_with_refused_styles_as_plain_text() -> None:
    tally = await through_telegram(_NUMBER)
    assert tally.is_right, tally.samples
    assert tally.plain > 0


async def test_every_output_arrives_whole_on_discord() -> None:
    tally = await through_discord(_NUMBER)
    assert tally.is_right, tally.samples


def test_outputs_reach_from_nothing_to_the_longest() -> None:
    lengths = [len(output.text) for output in outputs(1_000)]
    assert min(lengths) == 0
    assert max(lengths) > 40_000
