"""What of a persona decides how it speaks: plain tags for the conditions of the grammar."""

from evaluation.reception.reactions import FEELINGS, STANCES, Reactions
from evaluation.reception.readership import ATTITUDES
from evaluation.voices.derivation import Parallel

REGISTERS = ("video", "feed", "short", "forum", "chat", "work")
"""YouTube and the like; photo and friends' feeds; short posts; threads; forwarded messages; colleagues."""
AGES = ("young", "grown", "elder")
ENGLISH = ("learner", "fluent", "native")
KNOWLEDGE = ("novice", "aware", "versed")
_OF_PLATFORM = {
    **dict.fromkeys(("youtube", "tiktok", "snapchat", "douyin", "bilibili"), "video"),
    **dict.fromkeys(("instagram", "facebook", "vk", "naver", "xiaohongshu"), "feed"),
    **dict.fromkeys(("x", "weibo"), "short"),
    **dict.fromkeys(("reddit", "discord"), "forum"),
    "linkedin": "work",
}
_NAMES = {
    "youtube": "YouTube",
    "tiktok": "TikTok",
    "vk": "VK",
    "linkedin": "LinkedIn",
    "whatsapp": "WhatsApp",
    "kakaotalk": "KakaoTalk",
    "imo": "imo",
    "line": "LINE",
    "wechat": "WeChat",
    "xiaohongshu": "RedNote",
    "other": "the app",
}
_CHINESE_NAMES = {
    "douyin": "抖音",
    "bilibili": "B站",
    "xiaohongshu": "小红书",
    "weibo": "微博",
    "wechat": "微信",
    "other": "手机",
}
_FORMAL = frozenset(("forum", "work"))
_SHARES_FROM = 0.5


def register(reactions: Reactions, persona: int) -> str:
    """How people speak on the platform where the persona meets the draft; as in a messenger where it is unknown."""
    return _OF_PLATFORM.get(_platform(reactions, persona), "chat")


def platform_name(reactions: Reactions, persona: int) -> Parallel:
    """The platform as people write it."""
    platform = _platform(reactions, persona)
    name = _NAMES.get(platform, platform.capitalize())
    return Parallel(name, _CHINESE_NAMES.get(platform, name))


def tags(reactions: Reactions, persona: int) -> frozenset[str]:
    """Stance, feeling, attitude before, register, age, English and knowledge as the grammar's conditions name them.

    `sharer` are those who would pass it on; `casual` is a platform where few mind their capitals.
    """
    people = reactions.population
    spoken = register(reactions, persona)
    return frozenset(
        (
            STANCES[int(reactions.stance[persona])],
            FEELINGS[int(reactions.feeling[persona])],
            ATTITUDES[int(people.attitude_group[persona])],
            spoken,
            "formal" if spoken in _FORMAL else "casual",
            _step(AGES, float(people.age[persona]), (30, 60)),
            _step(ENGLISH, float(people.english[persona]), (0.65, 0.9)),
            _step(KNOWLEDGE, float(people.knowledge[persona]), (0.35, 0.7)),
            "sharer" if reactions.share[persona] > _SHARES_FROM else "keeper",
            "understood" if reactions.understood[persona] else "lost",
        )
    )


def _platform(reactions: Reactions, persona: int) -> str:
    people = reactions.population
    return people.platforms[int(people.platform[persona])]


def _step(names: tuple[str, str, str], value: float, edges: tuple[float, float]) -> str:
    """The first name below the lower edge, the last one from the upper edge on."""
    return names[(value >= edges[0]) + (value >= edges[1])]
