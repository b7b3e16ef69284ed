"""Somebody decides: votes, rulings, rate decisions, verdicts."""

from alertd.commitments.cues import Strength
from alertd.commitments.lang.zh.unspaced import cue

decides = cue(
    "decision",
    r"表决|投票(?!率)|裁决|宣判|裁定|审议|决定是否|作出(?:最终)?(?:决定|裁决|判决)|议息"
    r"|公布(?:利率)?决(?:定|议)|批准|审理|审批|判决",
    examples=["参议院将于[7月22日]对该法案进行表决。", "法院定于[8月1日]宣判。"],
    rejects=["参议院[6月25日]已表决通过。"],
)

decision = cue(
    "decision",
    r"利率决议|决议|决定|议息会议|判决结果|仲裁结果|公投结果",
    examples=["欧洲央行的决议在[7月30日]。"],
    rejects=["该决定[6月30日]受到批评。"],
    strength=Strength.NOUN,
)
