"""Folds what articles say into one living record of each commitment."""

from alertd.ledger.fold import fold
from alertd.ledger.statements import statements_of

__all__ = ["fold", "statements_of"]
