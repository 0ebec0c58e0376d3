"""Who may do what: roles, the file of users with their passwords' hashes, a name vouched for by a trusted proxy."""

from __future__ import annotations

import base64
import hashlib
import hmac
import ipaddress
import re
import secrets
import tomllib
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from threading import Lock
from time import monotonic

from textmine.errors import SettingsError
from textmine.swedish.language import said
from textmine.swedish.serving import PASSWORD_PLAIN, USER_NAMELESS, USER_TWICE, USERS, USERS_HINT

# scrypt as OWASP's Password Storage Cheat Sheet asks for: N = 2^17, r = 8, p = 1 (128 MB for a tenth of a second or two).
_COST, _BLOCK, _LANES, _MEMORY = 2**17, 8, 1, 2**28
_SALT, _KEY = 16, 32  # bytes
_HASHED = re.compile(r"scrypt(\$[A-Za-z0-9+/]+={0,2}){2}")
# Wrong passwords that one address, and one name from one address, may give in a while before it has to wait.
_TRIES, _WHILE = 5, 900.0
_KEPT = 10_000  # keys remembered at most


class Role(StrEnum):
    """What a user may do; each role may what those before it may."""

    READ = "read"
    CORRECT = "correct"
    ADMIN = "admin"

    def may(self, asked: Role) -> bool:
        """Whether this role is enough for what is asked."""
        order = list(Role)
        return order.index(self) >= order.index(asked)


@dataclass(frozen=True, slots=True)
class User:
    """Somebody known: the name that judgements carry, and what they may do."""

    name: str
    role: Role


@dataclass(frozen=True, slots=True)
class Account:
    """A user of the file, with the hash of a password; "" where a proxy vouches for the name instead."""

    user: User
    password: str = ""


def users_from(path: Path) -> dict[str, Account]:
    """The users of a TOML file by name: `[[user]]` with name, role ("read", "correct", "admin") and password (`hashed`).

    Raises SettingsError naming the file and what is wrong with it (a name given twice and a password that is not hashed are
    wrong too); a password's hash is never quoted.
    """
    try:
        rows = tomllib.loads(path.read_text(encoding="utf-8"))["user"]
        accounts = [Account(User(str(row["name"]), Role(row["role"])), str(row.get("password", ""))) for row in rows]
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, KeyError, TypeError, ValueError) as error:
        raise SettingsError(USERS.format(path=path, detail=type(error).__name__), USERS_HINT) from error
    by_name: dict[str, Account] = {}
    for account in accounts:
        wrong = _wrong_with(account, by_name)
        if wrong:
            raise SettingsError(USERS.format(path=path, detail=wrong), USERS_HINT)
        by_name[account.user.name] = account
    return by_name


def _wrong_with(account: Account, known: Mapping[str, Account]) -> str:
    """What is wrong with an account beside those known, "" where nothing is."""
    name = account.user.name
    if not name.strip():
        return said(USER_NAMELESS)
    if name in known:
        return said(USER_TWICE).format(name=name)
    if account.password and not _HASHED.fullmatch(account.password):
        return said(PASSWORD_PLAIN).format(name=name)
    return ""


def hashed(password: str) -> str:
    """What stands in the file for a password: "scrypt$salt$key", both in base64; another one each time."""
    salt = secrets.token_bytes(_SALT)
    return "$".join(("scrypt", base64.b64encode(salt).decode(), base64.b64encode(_key(password, salt)).decode()))


def matches(password: str, stored: str) -> bool:
    """Whether a password is the one that was hashed. It takes as long for a user who does not exist (stored = "")."""
    scheme, _, rest = stored.partition("$")
    salt, _, key = rest.partition("$")
    try:
        known = base64.b64decode(key, validate=True)
        given = _key(password, base64.b64decode(salt, validate=True))
    except ValueError:
        return False
    return scheme == "scrypt" and len(known) == _KEY and hmac.compare_digest(given, known)


def _key(password: str, salt: bytes) -> bytes:
    return hashlib.scrypt(password.encode(), salt=salt, n=_COST, r=_BLOCK, p=_LANES, maxmem=_MEMORY, dklen=_KEY)


def vouched(name: str, peer: str, proxies: tuple[str, ...], users: Mapping[str, Account]) -> User | None:
    """The user whom a proxy vouches for by name; None unless the request comes from one of the proxies and the name is in
    the file of users.
    """
    account = users.get(name)
    return account.user if account and trusted(peer, proxies) else None


def trusted(peer: str, proxies: tuple[str, ...]) -> bool:
    """Whether an address is one of the proxies, which are addresses or networks."""
    try:
        address = ipaddress.ip_address(peer)
    except ValueError:
        return False
    return any(address in ipaddress.ip_network(proxy, strict=False) for proxy in proxies)


class Patience:
    """How many passwords have been tried lately without being right, by key.

    A try counts before its password is looked at: of many sent at once no more get through than of many one by one.
    """

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        """The clock gives seconds; tests bring their own."""
        self._clock = clock
        self._tries: dict[str, deque[float]] = {}
        self._lock = Lock()

    def may_try(self, *keys: str) -> bool:
        """Whether a password may be tried, which then counts for every key; False where one of the keys has to wait."""
        with self._lock:
            if any(len(self._recent(key)) >= _TRIES for key in keys):
                return False
            for key in keys:
                self._tries[key] = self._recent(key)
                self._tries[key].append(self._clock())
            while len(self._tries) > _KEPT:
                del self._tries[next(iter(self._tries))]
            return True

    def right(self, *keys: str) -> None:
        """Take back the last try of each key: its password was right. Wrong ones before it still count."""
        with self._lock:
            for key in keys:
                if self._tries.get(key):
                    self._tries[key].pop()

    def _recent(self, key: str) -> deque[float]:
        times = self._tries.get(key, deque())
        while times and times[0] < self._clock() - _WHILE:
            times.popleft()
        return times
