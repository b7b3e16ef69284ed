"""Folds what articles say into one living record of each commitment."""

from alertd.ledger.fold import Refolded, claims_of, fold, fold_in
from alertd.ledger.keeping import VERSION, kept_clues, kept_profiles
from alertd.ledger.statements import statements_of
from alertd.ledger.ties import ties_of

__all__ = [
    "VERSION",
    "Refolded",
    "claims_of",
    "fold",
    "fold_in",
    "kept_clues",
    "kept_profiles",
    "statements_of",
    "ties_of",
]
