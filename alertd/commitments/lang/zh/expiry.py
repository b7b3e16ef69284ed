"""Something that runs until a date ends: a truce, a pause, a waiver, a licence, a term."""

from alertd.commitments.cues import Strength
from alertd.commitments.lang.zh.unspaced import cue

_LASTING = (
    r"(?:休战|停火|暂停期?|暂缓期?|宽限期|豁免|许可证?|合同|协议|协定|禁令|任期|有效期|过渡期"
    r"|延长期|优惠|补贴|政策|制裁|紧急状态|措施|封锁"
    r"|免签|禁渔期|合约)"
)

lapses = cue(
    "expiry",
    r"到期|届满|期满|失效|终止|作废|截止有效|停止实施",
    examples=["中美贸易休战将于[8月10日]到期。", "该许可证[本周五]失效。"],
    rejects=["该许可证已于[6月10日]到期。"],
)

ends = cue(
    "expiry",
    rf"{_LASTING}[^。；，]{{0,30}}?(?:结束|到头|为止)|(?:结束|解除)[^。；，]{{0,10}}?(?:禁令"
    rf"|紧急状态|封锁)",
    examples=["关税暂停期将在[8月9日]结束。"],
    rejects=["会议将在[8月9日]结束。"],
)

lasts = cue(
    "expiry",
    r"(?:暂停|延长|延期|延续|持续|有效|冻结|豁免|暂缓|顺延|实施|执行|续签|维持)(?:期)?(?:至|到)"
    r"|有效期至",
    examples=["出口管制措施暂停至[明年11月10日]。"],
    rejects=["列车[7月14日]行驶两小时。"],
    strength=Strength.NOUN,
)
