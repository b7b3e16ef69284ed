"""A light guess at a text's language, where nothing declares it."""

import re
from collections import Counter

_WORD = re.compile(r"[^\W\d_]{1,20}")
_LOOKED_AT = 4000
_STOP_WORDS = {
    "en": {"the", "of", "and", "to", "in", "that", "for", "is", "on", "with", "will", "said"},
    "de": {"der", "die", "das", "und", "ist", "nicht", "den", "von", "mit", "für", "auf", "bis"},
    "fr": {"le", "la", "les", "des", "et", "est", "une", "dans", "pour", "que", "qui", "sur"},
    "es": {"el", "la", "los", "las", "de", "que", "y", "en", "por", "con", "una", "para"},
    "pt": {"o", "os", "as", "de", "que", "e", "em", "do", "da", "não", "uma", "para"},
    "it": {"il", "lo", "gli", "di", "che", "e", "la", "per", "un", "della", "con", "non"},
}
_SCRIPTS = (
    ("ja", re.compile(r"[\u3040-\u30ff]")),
    ("ko", re.compile(r"[\uac00-\ud7af]")),
    ("zh", re.compile(r"[\u4e00-\u9fff]")),
    ("ru", re.compile(r"[\u0400-\u04ff]")),
    ("ar", re.compile(r"[\u0600-\u06ff]")),
)
_SCRIPT_SHARE = 0.1


def guess_language(text: str) -> str:
    """An ISO 639-1 code; English where nothing speaks for another language."""
    sample = text[:_LOOKED_AT]
    for language, script in _SCRIPTS:
        if len(script.findall(sample)) > _SCRIPT_SHARE * len(sample):
            return language
    counts = Counter(word.lower() for word in _WORD.findall(sample))
    scores = {
        language: sum(counts[word] for word in words) for language, words in _STOP_WORDS.items()
    }
    best = max(scores, key=lambda language: (scores[language], language == "en"))
    return best if scores[best] > scores["en"] else "en"
