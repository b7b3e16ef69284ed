"""Folds what articles say into one living record of each commitment."""

from alertd.ledger.fold import Refolded, claims_of, fold, fold_in
from alertd.ledger.keeping import kept_clues, kept_profiles, version
from alertd.ledger.statements import statements_of
from alertd.ledger.ties import ties_of
from alertd.ledger.words import names_like, use_names

__all__ = [
    "Refolded",
    "claims_of",
    "fold",
    "fold_in",
    "kept_clues",
    "kept_profiles",
    "names_like",
    "statements_of",
    "ties_of",
    "use_names",
    "version",
]
