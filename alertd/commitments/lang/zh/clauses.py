"""Chinese sentences, joints and verbs, the if and the unless."""

import re

from alertd.commitments.pieces import ClauseWords, ConditionWords, SentenceWords

SENTENCES = SentenceWords(
    dateline=re.compile(
        r"(?:[^\s，。]{2,12}(?:讯|电)"
        r"|本报[^\s，。]{0,12})(?:[（(][^)）\n]{1,20}[)）])?[\s：:—]{1,3}"
    )
)

_VERB = re.compile(
    r"(?:将|已|曾|拟|应|须|需|必须|可能|预计|计划|定于|原定|要求|承诺|宣布|决定|表示|说|称|证实"
    r"|公布|发布|举行|召开|生效|施行|实施|到期|届满|结束|开始|启动|暂停|恢复|取消|停止|执行"
    r"|访问|访华|赴|会晤|出席|表决|投票|裁决|宣判|审议|提交|完成|购买|采购|缴纳|开幕|闭幕|开放"
    r"|通车|发射|签署|离开|抵达|推迟|延期|延长|上映|上市|出炉|征收|加征|停收|收取|截止|来京|设立"
    r"|是|为|有|会)"
)
SAYING = re.compile(r"(?:说|表示|称|指出|证实|透露|强调|警告|认为|介绍|回应|宣布)")

CLAUSES = ClauseWords(
    breaks=re.compile(r"[，；：:;]|[”」](?=[^，。])|(?<=。)"),
    verb=_VERB,
    saying=SAYING,
)

_IF = (
    r"(?:如果|若(?!干)|倘若|假如|除非|一旦|只要|如(?=[^此今何期约实同下]|未|不|无)"
    r"|在[^。；，]{2,20}(?:前提|条件)下|视[^。；，]{2,20}而定|取决于|须经|尚需|有待|前提是)"
)
CONDITIONS = ConditionWords(
    opens=re.compile(rf"[“「]?(?:但|而)?{_IF}[^。；，]{{1,60}}，"),
    inside=re.compile(rf"{_IF}[^。；，]{{1,60}}"),
)
