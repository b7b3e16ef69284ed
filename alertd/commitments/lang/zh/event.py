"""Anything else that happens on a date: elections, strikes, ceremonies, launches, trials."""

from alertd.commitments.cues import Strength
from alertd.commitments.lang.zh.unspaced import cue

happens = cue(
    "event",
    r"开幕|闭幕|启动|开通|通车|发射|升空|签署|签字|就职|宣誓|离任|辞职|开庭|开馆|开放|启用|首飞"
    r"|交付|竣工|开工|投产|开学|离开|抵达|启程|运营|关闭|罢工|停产|举办"
    r"|采购|举行",
    examples=["新大桥将于[10月1日]通车。"],
    rejects=["大桥已于[6月1日]通车。"],
    strength=Strength.WEAK,
)

occasion = cue(
    "event",
    r"选举|大选|公投|仪式|展览|博览会|进博会|广交会|运动会|决赛|比赛|庭审|发射任务|阅兵|集会|补选"
    r"|庆典|高考|音乐节|电影节",
    examples=["大选定于[11月3日]。"],
    rejects=["[6月1日]的选举带来了新政府。"],
    strength=Strength.NOUN,
)
