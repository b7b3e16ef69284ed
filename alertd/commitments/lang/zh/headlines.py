"""Chinese words that a headline does without."""

import re

from alertd.commitments.title_pieces import HeadlineWords

# What a date taken out leaves behind: the gap, and the particle that tied it to the verb.
_GAP = re.compile(r"\s+(?:起|前后|之?前|之?后|以前|内)?(?=\w)")
_HELD = re.compile(r"(?<=[会式])(?:举行|召开|举办|推迟|取消|延期)$")
_LED = re.compile(r"^.{0,12}?(?:举行|召开|举办)的|^(?:另)?据[^，]{1,12}消息，|^如果[^，]{1,20}，")

HEADLINES = HeadlineWords(acts=((_GAP, ""), (_LED, ""), (_HELD, "")))
