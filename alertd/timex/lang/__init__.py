"""Languages that have a grammar, one folder each."""
