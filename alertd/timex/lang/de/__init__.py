"""German: families of time phrases, one file each."""
