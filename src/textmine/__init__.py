"""textmine: Swedish meeting notes in; recurring questions, decisions and promises out, each with its quotation."""

__version__ = "0.1.0"
