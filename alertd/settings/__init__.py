"""Settings: a TOML file, ALERTD_ variables over it, and secrets that stay where they are."""

from alertd.settings.load import Loaded, find_config, load
from alertd.settings.policy import build_policy
from alertd.settings.shape import Settings

__all__ = ["Loaded", "Settings", "build_policy", "find_config", "load"]
