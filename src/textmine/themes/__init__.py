"""Passages to themes: watched themes by their seed words, found themes by BERTopic, each under an id that lasts."""

from textmine.themes.certificate import certificate, trial
from textmine.themes.update import Before, Policy, ThemeUpdate, update
from textmine.themes.watched import watched_from

__all__ = ["Before", "Policy", "ThemeUpdate", "certificate", "trial", "update", "watched_from"]
