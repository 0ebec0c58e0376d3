"""The pages on this machine: the report's own templates and contexts, with search, corrections and sign-in.

create_app(settings) → Starlette        app.py
GET   pages.py        the report's pages, each with its .json; search; originals as downloads
POST  corrections.py  a person's judgement or its undoing, then the stage that it concerns
access.py sessions.py who is asking and what they may; guard.py limits and headers; audit.py what was done
"""

from __future__ import annotations

from textmine.web.app import create_app, listen

__all__ = ["create_app", "listen"]
