"""What a user may set, read once and checked once: the command line, TEXTMINE_* variables, then textmine.toml.

`textmine.toml` is looked for in the folder the command is run from. Every key has a default that works.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Literal

from pydantic import Field, ValidationError
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict, TomlConfigSettingsSource

from textmine.errors import WrongSettingError
from textmine.swedish.language import speak

PACKAGE = Path(__file__).resolve().parent
# The model that ships beside the code; an installed package without the repository has to name one.
SHIPPED_MODEL = PACKAGE.parent.parent / "models" / "sv_textmine"
# The longest text that is read, in characters: some 1,500 pages, more than a year of minutes. Without a parser or name model a
# million cost 28 s of CPU (benchmarks/long_note.py); for those two spaCy's error E088 reckons 1 GB of memory per 100,000.
LONGEST_TEXT = 3_000_000
SHIPPED_THEMES = PACKAGE / "themes.toml"


class Settings(BaseSettings):
    """Where things lie and which model reads them. Immutable."""

    model_config = SettingsConfigDict(
        env_prefix="TEXTMINE_", toml_file="textmine.toml", frozen=True, extra="forbid", protected_namespaces=()
    )

    corpus: Path = Field(Path("corpus"), description="folder with the notes; read, never written")
    outputs: Path = Field(Path("outputs"), description="folder for the store, the report and the export")
    model: str = Field(str(SHIPPED_MODEL), description="a spaCy pipeline: a folder, or an installed package's name")
    vectors: str = Field(
        "", description="a sentence-transformers model for passages; empty means the model's own vectors"
    )
    themes: Path = Field(SHIPPED_THEMES, description="the watched themes, a TOML file")
    workers: int | None = Field(
        None, ge=0, description="processes that read notes; one a core if not given, 0 for none but this one"
    )
    dask: str = Field(
        "", description="address of a Dask scheduler whose workers read the notes; empty means this machine alone"
    )
    note_seconds: int = Field(600, gt=0, description="the longest a single note may take, in seconds")
    note_megabytes: int = Field(4000, gt=0, description="the most memory a process that reads notes may use, in MB")
    keep_months: int | None = Field(
        None, gt=0, le=1200, description="months after its meeting for which a note is kept; for ever if not given"
    )
    keep_withdrawn_days: int | None = Field(
        None,
        ge=0,
        le=36500,
        description="days for which what is known of a file that is gone is kept; for ever if not given",
    )
    on_failure: str = Field(
        "", description="a command to call when a run fails, with the path of outputs/run.json added"
    )
    births: Literal["accept", "propose"] = Field(
        "accept", description="whether a theme that meetings enough hold stands at once, or waits for a person"
    )
    db: str = Field("", description="SQLAlchemy URL of the store; empty means outputs/textmine.db")
    lang: Literal["sv", "en"] = Field("sv", description="language of pages, reports and messages")
    host: str = Field("127.0.0.1", description="address that `textmine serve` listens on; another one needs users")
    port: int = Field(8350, ge=1, le=65535, description="port that `textmine serve` listens on")
    users: Path | None = Field(
        None, description="TOML file of those who may use the served pages; None on this machine alone"
    )
    hosts: tuple[str, ...] = Field(
        (), description="names under which the served pages are reached, beside this machine's"
    )
    proxies: tuple[str, ...] = Field((), description="addresses or networks whose proxy_header is believed")
    proxy_header: str = Field("", description="header in which a trusted proxy names the user; empty: passwords")

    periods: tuple[str, ...] = Field((), description="one or two periods of the evaluators' report, such as 2020-2023")

    public_roles: tuple[str, ...] = Field((), description="roles whose holders keep their names in the public edition")

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

    Raises WrongSettingError naming the setting, what is wrong with it, and its value.
    """
    try:
        settings = Settings(**{key: value for key, value in given.items() if value is not None})
    except ValidationError as error:
        first = error.errors()[0]
        name = ".".join(str(part) for part in first["loc"])
        raise WrongSettingError(first["type"], name, repr(first.get("input"))) from error
    except ValueError as error:  # tomllib.TOMLDecodeError: textmine.toml itself is malformed
        raise WrongSettingError("toml", str(Settings.model_config.get("toml_file")), str(error)) from error
    if not settings.themes.is_file():
        raise WrongSettingError("no_file", "themes", str(settings.themes))
    if settings.outputs.resolve().is_relative_to(settings.corpus.resolve()):
        raise WrongSettingError("inside_corpus", "outputs", str(settings.outputs))
    speak(settings.lang)
    return settings


def hash_of(files: Iterable[Path], *words: str) -> str:
    """A hash of the files' names and bytes, in the order given, and of the words: 16 hex digits.

    A folder stands for every file below it, by its path from the folder's own name on: where it lies changes nothing.
    Compiled Python is passed over, and so is what does not exist.
    """
    digest = hashlib.sha256()
    for word in words:
        digest.update(word.encode() + b"\0")
    for path in files:
        below = path.rglob("*") if path.is_dir() else [path]
        inside = {one.relative_to(path.parent).as_posix(): one for one in below}
        for name, one in sorted(inside.items()):
            if one.is_file() and "__pycache__" not in one.parts:
                digest.update(name.encode() + b"\0" + hashlib.sha256(one.read_bytes()).digest())
    return digest.hexdigest()[:16]


# The rooms whose code decides the result of each stage. A changed room means that the stage is done again.
_ROOMS = {
    "note": ("records.py", "analyse.py", "forgetting.py", "swedish", "reading", "structure", "nlp", "extract"),
    "versions": ("records.py", "judgements.py", "swedish", "versions.py"),
    "entities": ("records.py", "judged.py", "judgements.py", "swedish", "resolve"),
    "themes": ("records.py", "judged.py", "judgements.py", "swedish", "themes"),
    "report": ("records.py", "judged.py", "judgements.py", "swedish", "trends", "report"),
}


def recipe(settings: Settings, stage: str = "note") -> str:
    """What, beside its input, decides the result of a stage ("note", "versions", "entities", "themes", "report"): the code of
    its rooms and the settings it reads; 16 hex digits.

    A stored note whose recipe is another is analysed again.
    """
    files = [path for room in _ROOMS[stage] if (path := PACKAGE / room).exists()]
    words = [stage]
    if stage == "note":
        model = Path(settings.model)
        if model.exists():
            files.append(model)
        else:
            words.append(settings.model)
        words.append(settings.vectors)
    elif stage == "themes":
        files.append(settings.themes)
        words.append(settings.births)
    elif stage == "report":
        words.append(settings.lang)
    return hash_of(files, *words)
