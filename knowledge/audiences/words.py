"""What people type when they look for readers, in English and Chinese, and what they mean by it."""

_SAID = {
    "youth": "young youth youths teen teens teenager genz gen-z zoomers under-25 年轻人 年轻 青年 青少年 z世代",
    "older": "old older elderly seniors middle-aged over-40 中老年 中年 老年人 年长",
    "adults": "adult adults thirties 成年人",
    "diaspora": "chinese-heritage heritage overseas-chinese ethnic-chinese huaren diaspora 华裔 华人 海外华人 华侨",
    "students": "student students university college campus 大学生 学生 留学生 高校",
    "parents": "parent parents mothers fathers moms families 父母 家长 家庭",
    "business": "business businesspeople companies investors buyers trade 商务 商人 企业 投资者 客户",
    "journalists": "journalist journalists media press reporters newsroom 记者 媒体",
    "policy": "policy officials diplomats scholars academics think-tank 政策 官员 学者 智库 记者",
    "fandom": "fan fans fandom gamer gamers gaming anime drama 粉丝 玩家 游戏 动漫 二次元 剧迷",
    "learners": "learner learners mandarin learning-chinese 中文学习者 学中文 汉语学习者",
    "travellers": "traveller travellers traveler travelers tourist tourists travel tourism 游客 旅行 旅游",
    "teachers": "teacher teachers school schools 教师 老师 中小学",
    "sceptics": "sceptic sceptics skeptic skeptics sceptical skeptical wary critical 怀疑 戒心",
    "general": "general average everyone public 大众 公众 一般读者 普通人",
    "x": "x twitter 推特",
    "youtube": "youtube yt 油管",
    "tiktok": "tiktok tik-tok douyin 抖音",
    "instagram": "instagram insta ig reels",
    "whatsapp": "whatsapp wa",
    "telegram": "telegram tg 电报",
    "discord": "discord",
    "reddit": "reddit",
}
_CALLED = {
    "US": "usa america united-states states",
    "GB": "uk britain briton england english scotland scottish wales welsh 英伦",
    "AE": "uae emirates emirati dubai 迪拜",
    "KR": "korea korean s-korea",
    "NL": "holland dutch nederland",
    "TR": "turkiye turkish",
    "SA": "saudi ksa",
    "NZ": "kiwi new-zealander",
    "PH": "filipino filipina pinoy",
    "SE": "swede sverige nordic scandinavian 北欧",
    "ES": "spaniard espana españa",
    "PL": "pole polska",
    "DE": "deutschland",
    "JP": "nippon",
    "FR": "frenchmen frenchwomen",
    "DE FR IT ES NL SE PL": "eu european-union 欧盟",
    "GB DE FR IT ES NL SE PL": "europe european europeans 欧洲",
    "SA AE EG MA": "arab arabs arabic arabia 阿拉伯",
    "SA AE": "gulf gcc 海湾",
    "TR SA AE IR IL": "mideast 中东",
    "NG KE ZA ET EG MA": "africa african 非洲",
    "NG KE ZA ET": "sub-saharan 撒哈拉以南",
    "MX BR AR CO CL": "latam latino latin latin-american latin-americans 拉美 拉丁美洲",
    "BR AR CO CL": "south-america south-american 南美",
    "ID MY SG TH VN PH": "asean southeast 东盟 东南亚",
    "US GB CA AU NZ": "anglophone english-speaking 英语国家",
    "IN PK BD": "南亚",
}
CONCEPTS = {concept: tuple(said.split()) for concept, said in _SAID.items()}
"""Words for segments and platforms."""
COUNTRY_GROUPS = {tuple(codes.split()): tuple(called.split()) for codes, called in _CALLED.items()}
"""Names of countries, and of groups of countries, that their packs do not give."""
_EMPTY = """
in the of for and on to with from who people readers reader users user audience audiences a an use using that are living
live my their 的 和 在 人 读者 用户 网友 受众 国家
"""
UNSAID = frozenset(_EMPTY.split())
"""Words that say nothing about which readers are meant, once there is another."""
