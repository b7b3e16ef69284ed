"""How Chinese says which way a clause looks: by particles and adverbs, not by its verbs."""

import re

from alertd.timex.tense import Cues

_NEVER = re.compile(r"(?!)")
# A verb that an article announces, where nothing says that it is done.
_ACT = (
    r"(?:闭幕|开幕|举行|召开|生效|施行|实施|启动|开始|结束|公布|发布|到期|届满|截止|投票|表决"
    r"|访华|访问"
    r"|抵达|出席|开庭|宣判|出炉|上市|上映|开放|开通|发射|举办|恢复|停止|执行|就职|离任|会晤|会谈"
    r"|出访"
    r"|赴|来华|来京|揭晓|试行|停收|取消|开征|征收|上调|下调|罢工|开馆|开售|发售|交付|审议|审理"
    r"|裁决)"
)
_PAST = (
    rf"已经|已|曾经|曾|{_ACT}(?:了|过)|(?<=[日一二三四五六天午月年晚]){_ACT}的|(?:签署|达成|提出"
    rf"|通过|宣布|批准|作出|颁布|印发)(?:了|的)?"
    r"|说|表示|称|指出|证实|透露|强调|警告|报道|认为|介绍|回应|刚刚|以来|当选|发生|逝世|去世|遭"
    r"|降至|升至"
)
_FUTURE = (
    r"将|拟|计划|预计|有望|定于|定在|原定|原计划|应当|应于|应在|须|需|必须|可能|或于|准备|承诺"
    r"|同意|力争"
    r"|争取|最迟|最晚|不迟于|不晚于|打算|要求|料|料将|届时|期限|起|前|之前|以前|为止"
    rf"|{_ACT}(?!的)"
)

CUES = Cues(
    sentence_end=re.compile(r"[。！？；，\n]|[.!?]\s"),
    verbs=re.compile(rf"(?:(?P<past>{_PAST})|(?P<future>{_FUTURE}))"),
    into_future=re.compile(
        r"(?:推迟至|推迟到|延至|延期至|延长至|延期到|改至|改为|改到|顺延至|提前至|提前到|暂停至"
        r"|持续到"
        r"|持续至|有效期至|截至|截止|不晚于|最迟在?|最迟于|最晚在?|原定于?|定于|定在|拟于|将于"
        r"|将在|须在|应于|应在"
        r"|计划于|计划在|预计于?|有望于|有望在|计划)$"
    ),
    into_past=re.compile(r"(?:早在|自从|截至目前)$"),
    intended=_NEVER,
    leaning=_NEVER,
    bare_plan=_NEVER,
    stayed=_NEVER,
    act=_NEVER,
    happened=_NEVER,
)
