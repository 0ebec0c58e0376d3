"""The public edition: what the store knows without naming any private person, and what somebody must look at first.

public(snapshot, public_roles) → Public(snapshot, flags, followed)
looked_at(flags, reviewed)       raises NotLookedAtError until the very list has been looked at
"""

from __future__ import annotations

from textmine.report.public.edition import Public, public
from textmine.report.public.flags import Flag, code_of
from textmine.report.public.looking import NotLookedAtError, looked_at

__all__ = ["Flag", "NotLookedAtError", "Public", "code_of", "looked_at", "public"]
