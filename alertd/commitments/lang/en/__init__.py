"""English triggers, one file a family."""
