"""How sure a text is of what it announces."""

from alertd.commitments.cues import Strength
from alertd.commitments.lang.zh.unspaced import cue

possible = cue(
    "possible",
    r"可能|或将|或于|或在|考虑|威胁|提议|建议|拟议|不排除|有可能|也许|或许"
    r"|研究(?=[^。；]{0,20}(?:可行|方案))|呼吁|要求(?=推迟)|草案|倡议",
    examples=["美国可能于[8月1日]加征更多关税。"],
    rejects=["新关税将于[8月1日]生效。"],
)

expected = cue(
    "expected",
    r"预计|预期|有望|计划|料(?:将)?|拟(?!议)|打算|力争|争取|据(?:知情人士|消息人士|报道|悉)"
    r"|消息人士|知情人士|表示将|期望|希望|准备|前后|左右|大约|目标|预定|料想|初步定",
    examples=["央行预计在[7月31日]降息。"],
    rejects=["新关税将于[8月1日]生效。"],
)

scheduled = cue(
    "scheduled",
    r"将(?:于|在)?|定于|定在|已确定|确认|宣布|承诺|同意|起施行|生效|到期|届满|必须|应当?|须|起"
    r"|公布|举行",
    examples=["新关税将于[8月1日]生效。"],
    rejects=["该部正考虑自[9月1日]起实施禁令，可能提前。"],
    strength=Strength.WEAK,
)
