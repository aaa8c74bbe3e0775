"""Settings, read once by the command line from the environment and `.env`; never at import."""

from pathlib import Path
from typing import Literal

from pydantic import Field, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict

from knowledge.uploads.store import CLASS_ID


class Settings(BaseSettings):
    """Every setting of Attune; `.env.example` explains each for the operator."""

    model_config = SettingsConfigDict(env_prefix="ATTUNE_", env_file=".env", frozen=True, extra="ignore")

    home: Path = Field(default=Path("var"), description="Folder that holds everything Attune writes.")
    database_url: SecretStr | None = Field(
        default=None, description="SQLAlchemy URL of the log; a SQLite file in the home folder when unset."
    )
    rubric: Path | None = Field(default=None, description="A class's own rubric; the standard one when unset.")
    locale: Literal["en", "zh-CN"] = Field(default="en", description="Language of the command line's output.")
    class_id: str | None = Field(
        default=None,
        validation_alias="ATTUNE_CLASS",
        pattern=f"^{CLASS_ID}$",
        description="The class of this installation's learners: a-z, 0-9 and hyphens, 40 at most.",
    )

    @property
    def database(self) -> str:
        """The log's SQLAlchemy URL with an async driver."""
        if self.database_url is not None:
            return self.database_url.get_secret_value()
        return f"sqlite+aiosqlite:///{self.database_file}"

    @property
    def database_file(self) -> Path:
        """The log's file when no `database_url` is set."""
        return self.home / "attune.db"
