"""Drafts in other languages: nothing is said of them that only English words could show."""

import pytest

from evaluation.checks import CHECKS, check
from evaluation.findings import find
from evaluation.heads import Embed
from evaluation.lexicon import Lexicon
from evaluation.measures import measure
from evaluation.strengths import praise

SPANISH = (
    "Mi abuela Carmen nunca salió de Jaén, pero cada Navidad preguntaba por China, porque yo estudio allí. La "
    "primera vez que le hablé de Chengdu quiso saber si hacía frío. El invierno pasado le llevé un bote de "
    "pimienta, la olió, estornudó y se rió tanto que tuvo que sentarse. Mi madre todavía lo cuenta. ¿A "
    "vosotros os ha pasado algo parecido?"
)
JAPANESE = (
    "私の祖母は北海道の小さな町に住んでいます。毎朝六時に起きて、庭の雪をかいてから、"
    "近所の田中さんにお茶を持って行きます。"
    "去年、留学生の李さんが一週間うちに泊まりました。祖母は英語も中国語も話せませんが、"
    "二人は餃子を作りながら、ずっと笑っていました。"
    "皆さんの家では、外国のお客さまが来たとき、どんなことがありましたか。"
)
FRENCH = (
    "Ma grand-mère portait deux paniers de poires au marché et comptait les marches. Son voisin, un ancien "
    "instituteur, lui achetait toujours les plus petites, malgré les recommandations administratives de la "
    "municipalité. Me voilà aujourd'hui dans une autre ville, et personne ne compte plus rien, ni les poires, "
    "ni les marches, ni les ans."
)
CHINESE = (
    "我的外婆今年八十三岁，住在湘西的一个小村子里。每天早上五点，她起来生火，给我和表弟煮一碗米粉。她不识字，但是记得每个"
    "孩子的生日。去年冬天我带她去县城看病。她第一次坐电梯，紧紧抓住我的手。您家里的老人是怎么过日子的？"
)
OFFICIAL_CHINESE = (
    "本县高度重视文化建设，各项工作取得显著成效。我县将继续推进产业升级，加强基础设施建设，提升服务水平，完善管理机制，"
    "促进旅游发展，扩大对外交流，推动经济社会全面进步，为全面建设现代化作出新的贡献，努力开创各项事业发展的新局面。"
)


@pytest.mark.parametrize("text", [SPANISH, JAPANESE, FRENCH])
def test_no_lack_is_seen_that_only_english_lists_could_show(text: str, lexicon: Lexicon, embed: Embed) -> None:
    measures = measure(text, lexicon, embed)
    assert {finding.rule for finding in find(measures, check(measures))} <= {"no-dialogue"}


@pytest.mark.parametrize("text", [SPANISH, JAPANESE, FRENCH])
def test_a_check_that_cannot_read_the_language_says_so(text: str, lexicon: Lexicon) -> None:
    checks = check(measure(text, lexicon))
    assert {name: checks[name].reason for name in CHECKS} == dict.fromkeys(CHECKS, "check-not-read")
    assert {result.status for result in checks.values()} == {"look"}


def test_what_such_a_check_does_see_is_told(lexicon: Lexicon) -> None:
    checks = check(measure("La ciudad creció un 20 % en un año, dijeron los vecinos del barrio de arriba.", lexicon))
    assert checks["accuracy"].reason == "accuracy-claims-without-source"


def test_a_chinese_story_has_somebody_in_it(lexicon: Lexicon) -> None:
    measures = measure(CHINESE, lexicon)
    checks = check(measures)
    assert checks["speaker_stated"].reason == "speaker-narrator-unknown"
    assert {finding.rule for finding in find(measures, checks)} == {"unnamed-narrator"}


def test_our_county_is_nobody_in_particular(lexicon: Lexicon) -> None:
    measures = measure(OFFICIAL_CHINESE, lexicon)
    assert measures.of("person_pronoun") == []
    assert "no-person" in {finding.rule for finding in find(measures, check(measures))}


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("我叫李明，我是一名护士。", "speaker-told"),
        ("他说：“我不知道。”", "speaker-nobody"),
        ("其他人都走了。", "speaker-nobody"),
    ],
)
def test_a_chinese_speaker_is_heard(text: str, reason: str, lexicon: Lexicon) -> None:
    assert check(measure(text, lexicon))["speaker_stated"].reason == reason


def test_a_question_in_spanish_is_praised_as_one(lexicon: Lexicon, embed: Embed) -> None:
    measures = measure(SPANISH, lexicon, embed)
    assert [finding.rule for finding in praise(measures, check(measures))] == ["asks-a-question"]
