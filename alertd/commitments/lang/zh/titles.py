"""What makes a title of Chinese words, and who is named."""

import re

from alertd.commitments.lang.zh import vocabulary as words
from alertd.commitments.lang.zh.clauses import SAYING
from alertd.commitments.title_pieces import (
    NameWords,
    SubjectWords,
    TitleWords,
    VerbWords,
    WordingWords,
)
from alertd.model.commitment import Kind

WORDING = WordingWords(
    before_time=re.compile(
        r"(?:[\s(（，、]*(?:将于|将在|定于|定在|原定于|原定|拟于|计划于|计划在|预计于|预计在|预计"
        r"|于|在|自|从|至|到|截至|不迟于|最迟|须于|应于|须在|应在))?[\s(（，、]*$"
    ),
    event=re.compile(r"^[）)]?(?:起|前后|前|之前|以前|后|内|左右|期间)?"),
    loose_start=re.compile(
        r"^(?:[\s，、；：:。”“）)]+|(?:但|而|并|并且|同时|此外|另外|其中|据悉|按此推算|因此|也|还"
        r"|则|起|前后|前|后|内|的))+"
    ),
    loose_ends=re.compile(
        r"(?:[\s，、；：:。“”（(]+|(?:将|于|在|至|到|自|从|的|和|与|及|并|而|但|起|前|已|也|原定"
        r"|定于|计划|预计|拟))$"
    ),
    tail=re.compile(r"[，、；：]"),
    letters_in_word=2,
)

SUBJECTS = SubjectWords(
    pronoun=re.compile(
        r"\W{0,3}(?:他|她|它|他们|她们|双方|其|该|此|这|我们|届时|前者|后者)(?:[们])?$"
    ),
    adverbial=re.compile(
        r"^(?:据[^，]{1,20}|此外|同时|目前|按[^，]{1,10}|在[^，]{1,20}方面|[^，]{1,8}方面)，"
    ),
    says=SAYING,
)

TITLES = TitleWords(
    stops=re.compile(r"[；，：。]"),
    becomes={
        Kind.EXPIRY: ("到期", "到期"),
        Kind.EFFECTIVE: ("生效", "生效"),
        Kind.DEADLINE: ("截止", "截止"),
    },
    says_so=re.compile(r"到期|届满|期满|截止|生效|施行|实施|执行|结束|期限|前|暂停|起"),
)

_LEADING = re.compile(
    r"^(?:将(?:于|在)?|拟|预计|计划|定于|原定|应当?|须|必须|可能|已|有望|承诺(?:在)?)"
)


def plain_present(rest: str, _subject: str) -> str:
    """What follows without its auxiliary: "将举行会谈" -> "举行会谈"."""
    return _LEADING.sub("", rest, count=1)


VERBS = VerbWords(plain=plain_present)

NAMES = NameWords(
    countries=words.COUNTRIES,
    bodies=words.BODIES,
    both=re.compile(r"双方|两国|中美(?!洲)"),
    spaced=False,
)
