"""A page context becomes HTML or JSON. The same templates serve the report's files and the server's pages."""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import lru_cache
from importlib.resources import files
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from jinja2.ext import Extension
from jinja2.lexer import TOKEN_DATA, TOKEN_STRING, Token, TokenStream
from jinja2.utils import htmlsafe_json_dumps

from textmine.report.addresses import narrowed_url
from textmine.report.site import Site
from textmine.swedish import format as swedish
from textmine.swedish.language import markup_said, said, spoken


def rendered(
    site: Site,
    address: str,
    template: str,
    page: object,
    *,
    serving: object | None = None,
    templates: Environment | None = None,
) -> str:
    """The HTML of one page: address is relative to the root, template the name of its template, page its context.

    serving is what the server knows of the reader (`web.serving.Serving`); None in a report of files, which has no forms.
    templates is where the template is found; None means the report's own.
    """
    root = "../" * address.count("/")
    values = {"site": site, "page": page, "root": root, "address_here": address, "serving": serving}
    return (templates or environment()).get_template(template).render(values)


def json_of(page: object) -> str:
    """A page's context as JSON: every field of its dataclasses under its own name, enums as their values."""
    return json.dumps(_plain(page), ensure_ascii=False, indent=1, allow_nan=False) + "\n"


def _plain(value: Any) -> Any:
    if isinstance(value, Enum):
        return value.value
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, Mapping):
        return {str(key): _plain(one) for key, one in value.items()}
    if isinstance(value, (list, tuple, set, frozenset)):
        return [_plain(one) for one in value]
    return value


class Spoken(Extension):
    """Templates in the language spoken: their words are looked up as they are compiled (`swedish.language.said`)."""

    def filter_stream(self, stream: TokenStream) -> Iterator[Token]:
        """The tokens with HTML text, labels and strings said; where a tag is cut by an expression, it goes on after it."""
        in_tag = False
        for token in stream:
            if token.type == TOKEN_DATA:
                text, in_tag = markup_said(token.value, in_tag)
                yield Token(token.lineno, TOKEN_DATA, text)
            elif token.type == TOKEN_STRING:
                yield Token(token.lineno, TOKEN_STRING, said(token.value))
            else:
                yield token


def environment() -> Environment:
    """The report's templates in the language spoken."""
    return _environment(spoken())


@lru_cache(maxsize=2)
def _environment(language: str) -> Environment:
    """Jinja with everything escaped and nothing undefined. Style and search script stand in the page under their hashes.

    With the hashes in the page's content security policy no other style and no other script can take effect, whatever a
    note's text holds.
    """
    made = Environment(
        loader=PackageLoader("textmine.report"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        extensions=[Spoken],
    )
    made.globals.update(language=language, narrowed_url=narrowed_url)
    for name, source in (("style", "style.css"), ("script", "sok.js")):
        text = files("textmine.report").joinpath("templates", source).read_text("utf-8")
        digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        made.globals.update({f"{name}_hash": f"sha256-{digest}"})
    made.filters.update(
        day=swedish.day,
        clock=swedish.time,
        period=swedish.period,
        moment=swedish.moment,
        number=swedish.number,
        count=swedish.count,
        of=swedish.of,
        listing=swedish.listing,
        cap=swedish.capital,
        as_json=lambda value: htmlsafe_json_dumps(_plain(value), ensure_ascii=False),
    )
    return made
