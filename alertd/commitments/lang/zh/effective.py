"""A measure takes force."""

from alertd.commitments.cues import Strength
from alertd.commitments.lang.zh.unspaced import cue

takes_effect = cue(
    "effective",
    r"生效|施行|起?(?:正式)?(?:实施|执行|实行)(?!至|到)|起征|开征",
    examples=["新关税将于[8月1日]生效。", "该办法自[8月1日]起施行。"],
    rejects=["新关税已于[6月1日]生效。"],
)

starts = cue(
    "effective",
    r"(?:当日|日|天|月|年|周[一二三四五六日]|分|时)?起(?=[^。；]{0,30}?(?:停|取消|征|加征|上调"
    r"|下调|提高|降低|禁止|恢复|暂停|免|实行|上涨|下降|收取|开放|执行))",
    examples=["从[下周一]起停收港口费。"],
    rejects=["他从[下周一]起休假。"],
)

tariffs = cue(
    "effective",
    r"(?:关税|税率|费用|收费|制裁|禁令|限制|管制|价格|工资|油价|电价|补贴|条款|规定|新规|办法"
    r"|条例|法律)[^。；，]{0,30}?(?:上调|下调|提高|降低|取消|恢复|加征"
    r"|调整)|(?:加征|征收|上调|下调|提高|降低|取消|恢复)[^。；，]{0,30}?(?:关税|税率|费用|收费"
    r"|制裁|禁令|限制|管制|价格|油价|电价)",
    examples=["美国将于[8月1日]对墨西哥加征30%的关税。"],
    rejects=["关税问题磋商将于[8月20日]举行。"],
    strength=Strength.NOUN,
)
