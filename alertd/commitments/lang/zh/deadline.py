"""Somebody has to act by a date."""

from alertd.commitments.cues import Strength
from alertd.commitments.lang.zh.unspaced import cue

must = cue(
    "deadline",
    r"(?:必须|应当?|须|需|要求|责令|限|承诺|保证|同意|需要|务必)(?=[^。；，]{0,20}?(?:前|之前"
    r"|以前|内|不迟于|不晚于))"
    r"|(?:不迟于|不晚于|最迟(?:在|于)?|最晚)",
    examples=[
        "企业应于[8月1日]前提交报告。",
        "中方承诺在[年底]前购买大豆。",
    ],
    rejects=["部长们将于[8月1日]举行会谈。"],
)

acts = cue(
    "deadline",
    r"(?:之前|以前|前|以内|内)(?=(?:[^。；，]{0,12})?(?:提交|缴纳|完成|支付|报送|申报|办理|登记"
    r"|答复|回应|购买|交付|撤离|整改|偿还|注册|报名|递交|缴清|撤出))",
    examples=["纳税人可在[8月31日]前办理申报。"],
    rejects=["该公司[7月31日]支付股息。"],
)

deadline = cue(
    "deadline",
    r"截止(?:日期|时间|日)?|最后期限|期限|限期|截至日期|最后一天|报名|征求意见|公开征求|意见反馈",
    examples=["报名截止日期为[7月31日]。"],
    rejects=["关税暂停期将在[8月9日]结束。"],
    strength=Strength.NOUN,
)
