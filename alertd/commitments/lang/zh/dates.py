"""What Chinese puts around a date: bounds, moves, sums, and what is no commitment."""

import re

from alertd.commitments.pieces import (
    BoundWords,
    EchoWords,
    FurnitureWords,
    ScreeningWords,
    StatusWords,
    SumWords,
)
from alertd.model.commitment import Bound

BOUNDS = BoundWords(
    before=(
        (Bound.BY, re.compile(r"(?:不迟于|不晚于|最迟(?:在|于)?|最晚(?:在|于)?)$")),
        (Bound.FROM, re.compile(r"(?:不早于|最早(?:在|于)?)$")),
        (
            Bound.UNTIL,
            re.compile(
                r"(?:暂停|延长|延期|延续|持续|有效期|有效|延|冻结|豁免|维持|执行|实施|开放|保持"
                r"|截止)(?:至|到)$|截至$"
            ),
        ),
    ),
    earliest=re.compile(r"(?:[）)])?(?:起|开始(?=[^，。]{0,12}(?:征|收|实|执))|以后|之后)"),
    latest=re.compile(r"(?:[）)])?(?:前(?!后)|之前|以前|止|截止|为止)"),
    has_until=re.compile(r"(?:必须|须|应|需|承诺|有)[^。；，]{0,20}(?:至|到)$"),
    lasts=re.compile(r"(?:为期|持续|有效|暂停|停收|延长|豁免)$"),
)

SCREENING = ScreeningWords(
    during=re.compile(r"(?:自从|截至(?=$))$"),
    lasting=re.compile(r"定于$"),
    done=re.compile(r"(?:早在|于去年|已于|已在)$"),
    happening=re.compile(r"(?:的)?(?:会议|峰会|选举|大选|谈判|听证|访问)"),
    attribute=re.compile(r"(?:公布|发布|出炉|披露|的|将公布|年)$"),
    noun_behind=re.compile(
        r"(?:份)?(?:[^，。；于在举召至到和起前将]{0,6})?(?:数据|价格|指数|报告|财报|就业|贸易|CPI"
        r"|PPI|通胀|出口|进口|居民消费|工业|零售|业绩|销量)"
    ),
    ahead=re.compile(r"(?:年内|本月内|月内|周内)"),
    past_verb=re.compile(r"已|曾"),
)

_AMOUNT = r"(?P<number>\d{1,3}|[一二三四五六七八九十两]{1,2})个?(?P<unit>天|日|周|星期)"
MOVES = StatusWords(
    than_planned=re.compile(
        rf"[，]?比(?:原计划|原定|预期)(?:时间)?(?P<side>推迟|晚|提前|早)(?:了)?{_AMOUNT}"
    ),
    later=frozenset({"推迟", "晚"}),
    by_so_much=re.compile(rf"(?:推迟|延长|延期|提前)(?:了)?{_AMOUNT}"),
    numbers={**{n: i for i, n in enumerate("一二三四五六七八九十", 1)}, "两": 2},
    units={"天": 1, "日": 1, "周": 7, "星期": 7},
    anew=re.compile(r"(?:将|改为|现|现在|推迟至|延期至|延长至)"),
    moved_from=re.compile(r"，?(?:而非|而不是|取代)(?:原定的)?"),
    instead=re.compile(r"(?:而非|而不是|取代)(?:原定的)?$"),
    from_=re.compile(r"(?:由|从)(?:原定的|原来的|原定于)?$"),
    not_a_move=re.compile(r"(?:由|从)$"),
)

SUMS = SumWords(
    pause_then_day=re.compile(r"^(?:的)?(?:休战|停火|暂停|宽限期|豁免)?[^。；]{0,20}?(?:自|从)$"),
    held_for=re.compile(
        r"起(?:的)?(?:[^。；，]{0,12})?(?:暂停|停收|延长|豁免|冻结|免征|停止)[^。；，]{0,8}$"
    ),
    begins=re.compile(r"(?:开始|启动|宣布)(?:为期|长达)?$"),
    pause_on=re.compile(r"^(?:的)?(?:休战|停火|暂停|宽限期|豁免)(?:自|从)$"),
    has=re.compile(r"(?:有|给予|获得|限)[^。；，]{0,12}$"),
    given=re.compile(r"(?:宣布|公布|签署|下令|通过|发布|从|自)[^。；]{0,6}$"),
    to_act=re.compile(r"(?:内|时间)[^。；，]{0,10}(?:提交|回应|答复|完成|撤离|出售|整改|缴纳)"),
    roughly=re.compile(r"约|大约|近|超过|逾|左右|多|小时|分钟"),
    elsewhere=re.compile(r"[；。，]"),
    same_instant=re.compile(r"[（(]|即|，即"),
)

ECHOES = EchoWords(
    again=re.compile(
        r"[“「]?(?:该|这一|这项|此次|届时|上述|这次|本次)(?:会议|峰会|措施|表决|期限|访问|谈判"
        r"|禁令|安排|日期|暂停|政策|办法|规定|选举|活动)?"
    ),
    clock=re.compile(r"(?:上午|下午|晚上|北京时间)?\d{1,2}(?:时|点|[:：]\d{2}).{0,6}"),
    beside=re.compile(r"[\s,(（、，]{0,3}(?:即|也就是|亦即)?[\s(（]{0,2}"),
)

FURNITURE = FurnitureWords(
    marks=re.compile(
        r"\W{0,6}(?:©|版权所有|责任编辑|编辑[:：]|来源[:：]|记者[:：]|图[:：]|发布时间|更新时间"
        r"|作者[:：])"
    ),
    masthead=re.compile(r"(?:©|版权所有|责任编辑|未经授权)"),
    headings=re.compile(
        r"\W{0,6}(?:相关(?:阅读|新闻|报道|文章)|推荐阅读|延伸阅读|热门(?:新闻|文章)|更多(?:新闻"
        r"|报道)|网友评论|评论(?:区)?|猜你喜欢)\W{0,3}$"
    ),
    dateline=re.compile(
        r"\W{0,4}[^\s，。、：；0-9]{0,14}(?:\d{4}年)?\d{1,2}月\d{1,2}日[)）]?\s?(?:电|讯|消息)"
    ),
)
