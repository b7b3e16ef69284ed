"""Dates in the future that nobody commits to: old plans, habits, might-have-beens."""

from alertd.commitments.lang.zh.unspaced import cue

once = cue(
    "background",
    r"原定(?:于|在)?|原本(?:定于|计划)?|原计划(?:于|在)?|原拟(?:于)?|此前(?:定于|计划于)"
    r"|最初(?:定于|计划)|本应(?:于|在)?|原先(?:定于)?|由(?=[^。；]{2,16}(?:推迟|延期|延长|改"
    r"|提前))",
    examples=["原定于[8月1日]开始的检查将于10月1日启动。"],
    rejects=["检查将于[8月1日]启动。"],
)

was_due = cue(
    "background",
    r"本来|曾定于|曾计划",
    examples=["曾定于[本周五]举行的表决已取消。"],
    rejects=["表决将于[本周五]举行。"],
)

habit = cue(
    "background",
    r"通常|一般(?:在|于)|往年|历来|惯例|照例",
    examples=["交付通常在[9月下旬]开始。"],
    rejects=["交付将在[9月下旬]开始。"],
)

unreal = cue(
    "background",
    r"本可|若非|要不是",
    examples=["该计划本可在[年底]前设立办事处。"],
    rejects=["该计划将在[年底]前签署。"],
)
