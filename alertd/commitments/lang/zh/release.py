"""Something comes out: reports, figures, results, products."""

from alertd.commitments.cues import Strength
from alertd.commitments.lang.zh.unspaced import cue

publishes = cue(
    "release",
    r"公布|发布(?!会)|出炉|披露|上映|首映|发售|开售|推出|上市|面世|揭晓|问世|放榜",
    examples=["国家统计局将于[7月18日]公布就业数据。"],
    rejects=["数据已于[6月18日]公布。"],
)

figures = cue(
    "release",
    r"数据|财报|年报|季报|报告|指数|业绩|统计公报|会议纪要|价格指数|白皮书",
    examples=["6月通胀数据将于[7月15日]出来。"],
    rejects=["数据[6月18日]被修订。"],
    strength=Strength.NOUN,
)
