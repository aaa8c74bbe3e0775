"""Settings, read once by the command line from the environment and `.env`; never at import."""

import re
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit

from pydantic import Field, SecretStr, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from knowledge.uploads.store import CLASS_ID

_SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")
"""What Telegram takes as a webhook's secret token (Bot API, setWebhook)."""
_PROXIES = ("http", "https", "socks5")
_LARGEST_PORT = 65_535


class Settings(BaseSettings):
    """Every setting of Attune; `.env.example` explains each for the operator."""

    model_config = SettingsConfigDict(
        env_prefix="ATTUNE_", env_file=".env", env_ignore_empty=True, frozen=True, extra="ignore"
    )

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

    telegram_token: SecretStr | None = Field(default=None, description="The Telegram bot's token, from BotFather.")
    telegram_base_url: str | None = Field(default=None, description="A Bot API server of one's own.")
    telegram_webhook_url: str | None = Field(
        default=None, description="Where Telegram can reach this bot, as https://…; it is asked for updates when unset."
    )
    telegram_webhook_secret: SecretStr | None = Field(
        default=None, description="What Telegram says with each update, so that nobody else can send one."
    )
    telegram_webhook_listen: str = Field(
        default="127.0.0.1:8443", description="Host and port on which the webhook is listened to."
    )
    discord_token: SecretStr | None = Field(default=None, description="The Discord bot's token.")
    proxy: SecretStr | None = Field(default=None, description="The way out to the platforms: http, https or socks5.")
    workers: int | None = Field(
        default=None,
        ge=0,
        le=64,
        description="Processes for heavy work; by the number of cores when unset, 0 for none.",
    )
    limit_person: str = Field(default="20/minute", description="Messages that one person may send.")
    limit_chat: str = Field(default="60/minute", description="Messages of everybody in one group chat together.")
    limit_class: str = Field(default="600/minute", description="Messages of everybody in one class together.")

    @field_validator("telegram_token", "discord_token", mode="after")
    @classmethod
    def _one_word(cls, token: SecretStr | None) -> SecretStr | None:
        """Spaces around a token come from copying; inside, it is not a token."""
        if token is None:
            return None
        word = token.get_secret_value().strip()
        if not word.isascii() or not word.isprintable() or " " in word:
            raise ValueError("a token is one word of letters, digits and signs; copy it again")
        return SecretStr(word) if word else None

    @field_validator("telegram_base_url", "telegram_webhook_url", mode="after")
    @classmethod
    def _web_address(cls, url: str | None) -> str | None:
        if url is None:
            return None
        if not _is_address(url, ("http", "https")):
            raise ValueError("give an address such as https://bot.example.org/attune")
        return url.rstrip("/")

    @field_validator("telegram_webhook_secret", mode="after")
    @classmethod
    def _sayable(cls, secret: SecretStr | None) -> SecretStr | None:
        if secret is not None and not _SECRET.fullmatch(secret.get_secret_value()):
            raise ValueError("a secret has 1 to 256 of the characters A-Z, a-z, 0-9, _ and -")
        return secret

    @field_validator("telegram_webhook_listen", mode="after")
    @classmethod
    def _host_and_port(cls, listen: str) -> str:
        host, _, port = listen.rpartition(":")
        if not host or not port.isdecimal() or int(port) > _LARGEST_PORT:
            raise ValueError("give a host and a port, such as 127.0.0.1:8443")
        return listen

    @field_validator("proxy", mode="after")
    @classmethod
    def _proxy_address(cls, proxy: SecretStr | None) -> SecretStr | None:
        if proxy is not None and not _is_address(proxy.get_secret_value(), _PROXIES):
            raise ValueError(
                "give http://, https:// or socks5:// with a host and a port, such as socks5://127.0.0.1:1080"
            )
        return proxy

    @property
    def webhook_address(self) -> tuple[str, int]:
        """Host and port on which the webhook is listened to."""
        host, _, port = self.telegram_webhook_listen.rpartition(":")
        return host.strip("[]"), int(port)

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


def _is_address(url: str, schemes: tuple[str, ...]) -> bool:
    try:
        parts = urlsplit(url)
        needs_port = parts.scheme == "socks5" and parts.port is None
    except ValueError:
        return False
    return parts.scheme in schemes and bool(parts.hostname) and not needs_port and not re.search(r"\s", url)
