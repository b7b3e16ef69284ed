"""Find the configuration, read it, and say in words what is wrong with it."""

import os
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import ValidationError
from pydantic_settings import (
    BaseSettings,
    InitSettingsSource,
    PydanticBaseSettingsSource,
    SettingsError,
)

from alertd.errors import AlertdError
from alertd.model.policy import Policy
from alertd.settings.policy import build_policy
from alertd.settings.shape import Settings
from alertd.settings.words import explain

SEARCHED = (Path("config/alertd.toml"), Path("/etc/alertd/alertd.toml"))
_NOT_SETTINGS = {"ALERTD_CONFIG", "ALERTD_FAILPOINT"}


@dataclass(frozen=True, slots=True)
class Loaded:
    """Settings, the policy they describe, and the file they came from (None: defaults)."""

    settings: Settings
    policy: Policy
    path: Path | None


def find_config(named: Path | None) -> Path | None:
    """The configuration file: the one named, else ALERTD_CONFIG, else the first that is there."""
    if named is None and (from_environment := os.environ.get("ALERTD_CONFIG")):
        named = Path(from_environment)
    if named is not None:
        if not named.is_file():
            raise AlertdError(
                "settings.missing",
                f"The configuration file {named} is not there.",
                "Check the path given by --config or ALERTD_CONFIG.",
            )
        return named
    return next((path for path in SEARCHED if path.is_file()), None)


def load(named: Path | None, **overrides: object) -> Loaded:
    """Read the settings whole or not at all.

    Args:
        named: the file to read; None looks in the usual places.
        overrides: settings from the command line; None means not given.

    Raises:
        AlertdError: `settings.*`, naming each wrong setting's place, its value and the fix.
    """
    path = find_config(named)
    table = _read_toml(path) if path else {}
    _refuse_unknown_variables()
    given: dict[str, Any] = {name: value for name, value in overrides.items() if value is not None}
    try:
        settings = _settings_class(table)(**given)
    except ValidationError as error:
        raise explain(error, path) from None
    except SettingsError as error:
        raise AlertdError(
            "settings.invalid",
            f"An ALERTD_ variable cannot be read: {error}.",
            "Lists and tables are written as JSON in variables.",
        ) from None
    return Loaded(settings, build_policy(settings), path)


def _settings_class(table: dict[str, Any]) -> type[Settings]:
    """Settings whose sources are the command line, the environment, then `table`."""

    class FromFile(Settings):
        @classmethod
        def settings_customise_sources(
            cls,
            settings_cls: type[BaseSettings],
            init_settings: PydanticBaseSettingsSource,
            env_settings: PydanticBaseSettingsSource,
            dotenv_settings: PydanticBaseSettingsSource,  # noqa: ARG003  the library's signature
            file_secret_settings: PydanticBaseSettingsSource,  # noqa: ARG003
        ) -> tuple[PydanticBaseSettingsSource, ...]:
            return init_settings, env_settings, InitSettingsSource(settings_cls, table)

    return FromFile


def _read_toml(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_bytes().decode("utf-8-sig"))
    except tomllib.TOMLDecodeError as error:
        raise AlertdError(
            "settings.toml",
            f"{path} is not valid TOML: {error}.",
            "Text goes in quotes, times of day do not, and no key stands twice.",
        ) from None
    except UnicodeDecodeError:
        raise AlertdError(
            "settings.toml", f"{path} is not UTF-8 text.", "Save it as UTF-8."
        ) from None
    except OSError as error:
        raise AlertdError(
            "settings.missing", f"{path} cannot be read: {error.strerror}.", "Check its mode."
        ) from None


def _refuse_unknown_variables() -> None:
    """A misspelt variable must not be silently without effect."""
    known = {f"ALERTD_{name.upper()}" for name in Settings.model_fields}
    for name in sorted(os.environ):
        if not name.startswith("ALERTD_") or name in _NOT_SETTINGS:
            continue
        if name.partition("__")[0] not in known:
            raise AlertdError(
                "settings.variable",
                f"The environment variable {name} is no setting of alertd.",
                f"Known are: {', '.join(sorted(known | _NOT_SETTINGS))}.",
            )
