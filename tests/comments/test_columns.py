"""Columns are taken for what their names and cells say, and everything else is offered or told."""

import pytest

from bot.comments.columns import VALUES
from tests.comments.conftest import OpenFile


def test_columns_to_compare_are_offered_with_what_they_are_for(opened: OpenFile) -> None:
    columns = opened("id,country,comment,Modality\n1,DE,nice,film\n").columns
    assert columns.offered == (("modality", "Modality"), ("country", "country"))
    assert (columns.other_group, columns.unused) == ("Modality", ("id",))


@pytest.mark.parametrize("name", ["班级", "平台", "IP属地", "语言", "视频标题", "组别"])
def test_chinese_names_are_known_too(opened: OpenFile, name: str) -> None:
    assert opened(f"评论,{name}\n很好,甲\n").columns.other_group == name


def test_the_column_asked_for_is_no_longer_offered(opened: OpenFile) -> None:
    columns = opened("comment,form,country\nnice,film,DE\n", group="form").columns
    assert (columns.group, columns.other_group, columns.offered) == ("form", None, (("country", "country"),))


def test_a_few_words_that_come_again_and_again_look_like_groups(opened: OpenFile) -> None:
    rows = "".join(f"a comment number {n},{'red' if n % 2 else 'blue'},{n % 3}\n" for n in range(30))
    assert opened(f"comment,x,y\n{rows}").columns.offered == ((VALUES, "x"),)


def test_numbers_ids_and_few_rows_do_not(opened: OpenFile) -> None:
    rows = "".join(f"a comment number {n},{n % 2},u{n}\n" for n in range(30))
    assert opened(f"comment,likes,author\n{rows}").columns.offered == ()
    assert opened("comment,x\none,red\ntwo,blue\n").columns.offered == ()
