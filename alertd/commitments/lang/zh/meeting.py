"""People come together: meetings, talks, visits, summits, calls, hearings."""

from alertd.commitments.cues import Strength
from alertd.commitments.lang.zh.unspaced import cue

meets = cue(
    "meeting",
    r"会晤|会谈|会见|访华|访美|访问|出访|到访|来访|来京|赴(?!约)|率团|出席|通话"
    r"|举行(?:新一轮)?(?:会谈|磋商|谈判|会议|峰会|听证|会晤|吹风会|记者会)|召开"
    r"|作证|约谈|抵达[^。；，]{0,6}访问|对话",
    examples=["外长将于[下周二]访问东京。", "两国领导人[本周五]将举行会晤。"],
    rejects=["两国外长[6月30日]已会晤。"],
)

meeting = cue(
    "meeting",
    r"会议|峰会|听证会?|谈判|磋商|论坛|研讨会|发布会|记者会|吹风会|大会|首脑会|年会|洽谈|视频会"
    r"|座谈会|例会|代表团",
    examples=["下一轮谈判定于[下周一]开始。"],
    rejects=["[上周一]的谈判破裂。"],
    strength=Strength.NOUN,
)
