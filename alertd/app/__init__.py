"""The composition root: settings in, a running daemon or a simulation out."""
