"""A small, faultless folder of packs that a test can then break in one place."""

from pathlib import Path

NOTE = """\
  - id: {id}
    topic: {topic}
    text:
      en: {en}
      zh: {zh}
    sources: [S01]
    evidence: "V"
    confidence: H
    status: reviewed
    bears_on: {bears_on}
"""

SOURCES = """\
sources:
  - {id: "S01", title: A survey, author: Someone, year: "2020", type: survey, where: a shelf, checked: V, remark: ""}
"""

AUDIENCES = """\
audiences:
  - {id: kr-x, country: KR, segment: x, name: {en: Korea on X, zh: 韩国 X}, platform: x}
  - {id: east-asia, region: East Asia, name: {en: East Asia, zh: 东亚}, countries: [JP, KR]}
"""

PLATFORM = """\
platform: x
name: {en: X, zh: X}
limits:
  - {what: post, most: 280, unit: characters, checked_on: 2026-11-21, note: X-01}
notes:
""" + NOTE.format(
    id="X-01", topic="limits", en="A post holds 280 characters.", zh="一条帖子 280 个字符。", bears_on="{}"
)

TERMS = """\
section: {id: food, en: Food, zh: 饮食}
terms:
  - id: T021
    term: 火锅
    pinyin: huǒ guō
    literal: fire pot
    forms: [hot pot, hotpot]
    misreading: {en: Some readers may picture a stew., zh: 有的读者会以为是炖菜。}
    rendering: {en: a pot of broth in which everyone cooks, zh: 大家一起涮的一锅汤}
    gloss: a shared pot of simmering broth
    political: false
    sources: [S01]
    evidence: "V"
    confidence: M
    misreading_confidence: L
    status: reviewed
"""

PHRASES = """\
phrases:
  - id: P001
    phrase: vigorously promote
    variants: ["vigorously {promote}", {match: "the vigorous promotion of", swap: support for}]
    zh: [大力推进]
    swap: "{back}"
    ask: {en: Who pays?, zh: 谁出钱？}
    why: {en: The adverb adds nothing., zh: 副词不带信息。}
    concern: slogan
    type: padding
    severity: minor
    sources: [S01]
    evidence: "V"
    confidence: M
    status: reviewed
exempt: [{id: P001, near: [game theory]}]
"""

CONSTRUCTS = """\
constructs:
  - id: K01
    title: {en: Reactance, zh: 心理逆反}
    measures: {en: Whether readers push back., zh: 读者是否反弹。}
    for_writer: {en: Readers who feel pushed may push back., zh: 觉得被推着走的读者可能会反弹。}
    for_concern:
      slogan: {en: A slogan may show that you mean to persuade., zh: 口号会让人看出你想说服。}
    caution: {en: A draft cannot show it., zh: 从稿子里看不出来。}
    text_feature: {en: Count must and should., zh: 数一数“必须”“应该”。}
    sources: [S01]
    evidence: "V"
    confidence: M
    status: reviewed
"""


def country(code: str, name: str, zh: str, *, sensitive: str) -> str:
    """One country's file, with a note on a sensitive matter, one on humour and one on variation."""
    notes = [
        (f"{code}-01", "sensitive", sensitive, "这是当地的敏感话题。", "{naming: strong}"),
        (
            f"{code}-02",
            "humour",
            f"Gentle wordplay tends to please in {name}.",
            "文字游戏往往讨喜。",
            "{}",
        ),
        (f"{code}-03", "variation", f"Cities and villages differ within {name}.", "城乡之间差别很大。", "{}"),
    ]
    written = "".join(
        NOTE.format(id=one, topic=topic, en=en, zh=text_zh, bears_on=bears) for one, topic, en, text_zh, bears in notes
    )
    return (
        f"country: {code}\nname: {{en: {name}, zh: {zh}}}\nadjective: {{en: {name}ese, zh: {zh}}}\nregion: East Asia\n"
        f"languages: [{name}ese]\nnotes:\n{written}"
        f"watch:\n  - match: [Chinese New Year]\n    concern: naming\n    note: {code}-01\n    severity: major\n"
        "    instead: {Chinese New Year: Lunar New Year}\n"
        "    advice: {en: Use the shared name., zh: 请用共同的名称。}\n"
        "known_terms: [T021]\n"
    )


def write_packs(folder: Path) -> Path:
    """Writes all files; returns the folder."""
    files = {
        "sources.yaml": SOURCES,
        "audiences.yaml": AUDIENCES,
        "platforms/x.yaml": PLATFORM,
        "terms/food.yaml": TERMS,
        "phrases.yaml": PHRASES,
        "constructs.yaml": CONSTRUCTS,
        "countries/kr.yaml": country("KR", "Korea", "韩国", sensitive="Kimchi quarrels hurt many readers here."),
        "countries/jp.yaml": country("JP", "Japan", "日本", sensitive="War anniversaries hurt many readers here."),
    }
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    return folder


def change(folder: Path, name: str, old: str, new: str) -> None:
    """Replaces words in one file; fails when they are not there, so that no test passes for nothing."""
    path = folder / name
    content = path.read_text(encoding="utf-8")
    assert old in content
    path.write_text(content.replace(old, new), encoding="utf-8")


ATTITUDES = """\
attitudes:
  - {country: JP, year: 2023, favourable: 60, unfavourable: 30, n: 1000, sources: [S01], evidence: "V"}
  - {country: KR, year: 2023, favourable: 20, unfavourable: 70, n: 1000, sources: [S01], evidence: "V"}
"""

LANGUAGES = """\
languages:
  - {country: JP, english: 21, first_language: 1, main: Japanese, sources: [S01], evidence: "V"}
  - {country: KR, english: 30, first_language: 0, main: Korean, sources: [S01], evidence: "V"}
"""

MEDIA = """\
media:
  - {country: JP, platforms: [line, x], sources: [S01], evidence: "V"}
  - {country: KR, platforms: [youtube, x], sources: [S01], evidence: "V"}
"""

HOFSTEDE = """\
family: hofstede
name: {en: Scores, zh: 分数}
period: "2015"
caution: {en: Averages., zh: 平均值。}
caution_sources: [S01]
sources: [S01]
evidence: "V"
dimensions: [{name: individualism, replicates: true, label: {en: individualism, zh: 个人主义}}]
rows:
  - {country: JP, values: {individualism: 20}}
  - {country: KR, values: {individualism: 40}}
reference:
  - {country: CN, values: {individualism: 60}}
"""

_EXPLAINED = (
    "age_base age_given attitude_measured attitude_filled attitude_group attitude_widened attitude_unsurveyed "
    "attitude_dated knowledge_base english_measured english_guessed platforms_base platforms_given stake_base "
    "scepticism_base values_derived values_proxy values_unknown pooled home"
)

TRAITS = """\
sources: [S01]
evidence: "V"
base:
  as_of: 2026
  youngest: 18
  oldest: 80
  age_mode: 40
  knowledge: {low: 0.6, some: 0.3, good: 0.1}
  drift: 0.05
  design_effect: 1.5
  second_language_fluent: 0.5
  platform_decay: 0.5
  platform_named: 0.7
  stake: 0.3
  stake_sd: 0.2
  scepticism: 0.45
  scepticism_slope: 0.2
  scepticism_sd: 0.2
  between_countries: 0.2
  proxy_trust: 0.5
  values_sources: [S01]
  values_evidence: "V"
home:
  favourable: 0.8
  unfavourable: 0.1
  uncertainty: 0.1
  age_mode: 35
  knowledge: {low: 0.0, some: 0.4, good: 0.6}
  english: 0.2
  stake: 0.5
  scepticism: 0.4
  platforms: [wechat]
explanations:
""" + "".join(f"  {name}: {{en: {name}., zh: 说明。}}\n" for name in _EXPLAINED.split())


def write_figures(folder: Path) -> Path:
    """Adds country figures and assumptions to the small packs; returns the folder."""
    (folder / "figures").mkdir()
    files = {
        "figures/attitudes.yaml": ATTITUDES,
        "figures/languages.yaml": LANGUAGES,
        "figures/media.yaml": MEDIA,
        "figures/hofstede.yaml": HOFSTEDE,
        "traits.yaml": TRAITS,
    }
    for name, content in files.items():
        (folder / name).write_text(content, encoding="utf-8")
    return folder
