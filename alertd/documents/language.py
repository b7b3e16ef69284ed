"""A light guess at a text's language, where nothing declares it."""

import re
from collections import Counter
from collections.abc import Mapping

# ISO 639's code for a text whose language nobody can tell.
UNDETERMINED = "und"

_WORD = re.compile(r"[^\W\d_]{1,20}")
_LOOKED_AT = 4000
# Small words that tell a language from its neighbours; none of them has to be rare elsewhere.
_STOP_WORDS = {
    language: frozenset(words.split())
    for language, words in {
        "en": "the of and to in that for is on with will said",
        "de": "der die das und ist nicht den von mit für auf bis",
        "fr": "le la les des et est une dans pour que qui sur",
        "es": "el la los las de que y en por con una para",
        "pt": "o os as de que e em do da não uma para",
        "it": "il lo gli di che e la per un della con non",
        "nl": "de het een van en dat voor op niet met zijn wordt",
        "pl": "i w na z się nie do że jest przez oraz od",
        "cs": "a v na se že je do za podle který od bude",
        "ro": "și în de la cu pe care că este din pentru nu",
        "sv": "och att det som en för på är av med till inte",
        "da": "og at det som en for på er af med til ikke",
        "nb": "og at det som en for på er av med til ikke",
        "fi": "ja on ei se että oli mukaan myös kun mutta joka sekä",
        "hu": "a az és hogy nem is egy meg csak szerint lesz volt",
        "tr": "ve bir bu da de için ile olarak olan daha çok sonra",
        "id": "yang dan di dari untuk dengan pada ini akan tidak telah itu",
        "vi": "của và là có cho các được trong một với không đã",
        "ca": "el la els les de que i en per amb una dels",
        "ru": "в и на что не с по из для это как до",
        "uk": "в і на що не з до та для це як від",
        "bg": "в и на че не с от за да се ще като",
    }.items()
}
# The first and the last letter of each script that tells a language by itself.
_SCRIPTS = (
    ("ja", (("\u3040", "\u30ff"),)),
    ("ko", (("\uac00", "\ud7af"),)),
    ("zh", (("\u4e00", "\u9fff"),)),
    ("ar", (("\u0600", "\u06ff"),)),
    ("el", (("\u0370", "\u03ff"),)),
    ("he", (("\u0590", "\u05ff"),)),
    ("th", (("\u0e00", "\u0e7f"),)),
    ("hi", (("\u0900", "\u097f"),)),
    (
        UNDETERMINED,
        (
            ("\u0530", "\u058f"),
            ("\u0980", "\u0dff"),
            ("\u0e80", "\u109f"),
            ("\u10a0", "\u13ff"),
            ("\u1780", "\u17ff"),
        ),
    ),
)
_FIRST_TOLD = "\u0370"
_SCRIPT_SHARE = 0.1
# Running text of a language is full of its small words, and of several of them; texts of few
# different words (tables, calendars) tell nothing.
_ENOUGH_WORDS = 30
_SHARE = 0.04
_DIFFERENT = 4


def guess_language(text: str) -> str:
    """An ISO 639-1 code; English for short texts that tell nothing, "und" for longer ones."""
    sample = text[:_LOOKED_AT]
    if script := _script_of(sample):
        return script
    words = [word.lower() for word in _WORD.findall(sample)]
    counts = Counter(words)
    scores = {
        language: sum(counts[word] for word in known) for language, known in _STOP_WORDS.items()
    }
    best = max(scores, key=lambda language: (scores[language], language == "en"))
    if len(counts) >= _ENOUGH_WORDS and not _speaks(best, counts, len(words)):
        return UNDETERMINED
    return best if scores[best] > scores["en"] else "en"


def _script_of(sample: str) -> str | None:
    """The language of the script that a text is written in, but for Latin and Cyrillic."""
    letters = Counter(letter for letter in sample if letter >= _FIRST_TOLD)
    for language, ranges in _SCRIPTS:
        count = sum(
            count
            for letter, count in letters.items()
            if any(first <= letter <= last for first, last in ranges)
        )
        if count > _SCRIPT_SHARE * len(sample):
            return language
    return None


def _speaks(language: str, counts: Mapping[str, int], words: int) -> bool:
    met = [counts[word] for word in _STOP_WORDS[language] if counts[word]]
    return len(met) >= _DIFFERENT and sum(met) >= _SHARE * words
