"""Chinese: families of time phrases, one file each."""
