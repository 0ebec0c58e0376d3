"""What a user may set, read once and checked once: the command line, TEXTMINE_* variables, then textmine.toml.

`textmine.toml` is looked for in the folder the command is run from. Every key has a default that works.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from pydantic import Field, ValidationError
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict, TomlConfigSettingsSource

from textmine.errors import SettingsError

PACKAGE = Path(__file__).resolve().parent
# The model that ships beside the code; an installed package without the repository has to name one.
SHIPPED_MODEL = PACKAGE.parent.parent / "models" / "sv_textmine"
SHIPPED_THEMES = PACKAGE / "themes.toml"


class Settings(BaseSettings):
    """Where things lie and which model reads them. Immutable."""

    model_config = SettingsConfigDict(
        env_prefix="TEXTMINE_", toml_file="textmine.toml", frozen=True, extra="forbid", protected_namespaces=()
    )

    corpus: Path = Field(Path("corpus"), description="folder with the notes; read, never written")
    outputs: Path = Field(Path("outputs"), description="folder for the store, the report and the export")
    model: str = Field(str(SHIPPED_MODEL), description="a spaCy pipeline: a folder, or an installed package's name")
    themes: Path = Field(SHIPPED_THEMES, description="the watched themes, a TOML file")
    db: str = Field("", description="SQLAlchemy URL of the store; empty means outputs/textmine.db")

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """The order in which sources win: arguments, environment, textmine.toml."""
        return init_settings, env_settings, TomlConfigSettingsSource(settings_cls)

    @property
    def store_url(self) -> str:
        """The SQLAlchemy URL of the store."""
        return self.db or f"sqlite:///{self.outputs / 'textmine.db'}"


def load(**given: Any) -> Settings:
    """The settings in force; given are those of the command line, None meaning not given.

    Raises SettingsError naming the setting, its value and what is asked for.
    """
    try:
        return Settings(**{key: value for key, value in given.items() if value is not None})
    except ValidationError as error:
        first = error.errors()[0]
        name = ".".join(str(part) for part in first["loc"])
        raise SettingsError(f"{name}: {first['msg']} ({first.get('input')!r})", "textmine.toml, TEXTMINE_*") from error
    except ValueError as error:  # tomllib.TOMLDecodeError: textmine.toml itself is malformed
        raise SettingsError(f"textmine.toml: {error}", "textmine.toml") from error


def hash_of(files: Iterable[Path], *words: str) -> str:
    """A hash of the files' names and bytes, in name order, and of the words: 16 hex digits.

    Folders stand for every file below them. Compiled Python is passed over.
    """
    digest = hashlib.sha256()
    for word in words:
        digest.update(word.encode() + b"\0")
    found: set[Path] = set()
    for path in files:
        found.update(p for p in path.rglob("*") if p.is_file()) if path.is_dir() else found.add(path)
    for path in sorted(found, key=lambda p: p.as_posix()):
        if "__pycache__" in path.parts:
            continue
        digest.update(path.name.encode() + b"\0" + hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()[:16]


# The rooms whose code decides what one note says, and those that decide which themes there are.
_NOTE_ROOMS = ("records.py", "analyse.py", "swedish", "reading", "structure", "nlp", "extract")
_THEME_ROOMS = ("records.py", "swedish/stems.py", "themes")


def recipe(settings: Settings) -> str:
    """What, beside the file itself, decides a note's analysis: code, language model. A stored note with another recipe
    is analysed again."""
    model = Path(settings.model)
    return hash_of([PACKAGE / room for room in _NOTE_ROOMS] + ([model] if model.exists() else []), settings.model if not model.exists() else "")


def theme_recipe(settings: Settings) -> str:
    """What, beside the passages, decides the themes: code and themes.toml."""
    return hash_of([PACKAGE / room for room in _THEME_ROOMS] + [settings.themes])
