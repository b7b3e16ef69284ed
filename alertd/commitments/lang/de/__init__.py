"""German: trigger phrases, one file a kind of answer, and the pieces that reading takes."""
