"""What print tells in any format: which lines can be headings, and which table cells are a page's layout."""

from __future__ import annotations

BOLD_LEVEL = 4  # "####": bold in body size, as the shipped Markdown notes have their lowest headings
LONGEST_HEADING = 110  # characters on one line; a line of body text holds 80-100
HEADING_SHARE = 0.3  # of a document's characters: print that is commoner than this marks no headings
ENDS_SENTENCE = ".:;,!?"  # a heading told only by its print does not end so
# A cell with this much text in several paragraphs is the layout of a page, not a table: "§ 14" to the left, prose to the right.
LAYOUT_CELL = 600  # characters
LAYOUT_PARAGRAPHS = 3
