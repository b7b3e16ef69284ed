"""Frozen values that pass between the parts. Nothing here computes, reads or writes."""
