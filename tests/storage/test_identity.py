"""Ids that sort by time, and moments that keep their zone."""

from datetime import UTC, datetime, timedelta, timezone
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.dialects import sqlite

from bot.storage.identity import TimeSortableIds, utc_now
from bot.storage.schema import UtcDateTime

BERLIN_WINTER = timezone(timedelta(hours=1))


def test_an_id_is_a_uuid_of_version_7_that_names_its_millisecond() -> None:
    moment = datetime(2026, 12, 1, 12, 0, 0, 5000, tzinfo=UTC)
    made = UUID(TimeSortableIds(lambda: moment, lambda count: b"\xff" * count)())
    assert made.int >> 80 == round(moment.timestamp() * 1000)
    assert (made.version, made.variant) == (7, "specified in RFC 4122")


@given(st.lists(st.datetimes(min_value=datetime(1971, 1, 1), timezones=st.just(UTC)), min_size=2, max_size=50))  # noqa: DTZ001 - hypothesis adds the zone
def test_ids_increase_whatever_the_clock_does(moments: list[datetime]) -> None:
    clock = iter(moments)
    new_id = TimeSortableIds(lambda: next(clock))
    made = [new_id() for _ in moments]
    assert made == sorted(set(made))


def test_ten_thousand_ids_of_one_millisecond_differ_and_increase() -> None:
    moment = datetime(2026, 12, 1, tzinfo=UTC)
    new_id = TimeSortableIds(lambda: moment)
    made = [new_id() for _ in range(10_000)]
    assert made == sorted(set(made))


def test_the_clock_is_in_utc() -> None:
    assert utc_now().tzinfo is UTC


def test_a_moment_is_stored_in_utc_and_given_back_in_utc() -> None:
    kind, dialect = UtcDateTime(), sqlite.dialect()
    stored = kind.process_bind_param(datetime(2026, 12, 1, 13, tzinfo=BERLIN_WINTER), dialect)
    assert stored == datetime(2026, 12, 1, 12, tzinfo=UTC)
    assert stored.tzinfo is UTC
    assert kind.process_result_value(stored.replace(tzinfo=None), dialect) == stored
    assert kind.process_result_value(stored.astimezone(BERLIN_WINTER), dialect) == stored


def test_a_moment_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="timezone"):
        UtcDateTime().process_bind_param(datetime(2026, 12, 1), sqlite.dialect())  # noqa: DTZ001 - the bad input
