"""Trigger phrases, one folder a language."""
