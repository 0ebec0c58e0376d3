"""The night a user would otherwise write: every file read again with pdfplumber, topics fitted again over all paragraphs."""

from __future__ import annotations

import sys
from pathlib import Path

import docx
import pdfplumber
import spacy
from bertopic import BERTopic
from sklearn.feature_extraction.text import TfidfVectorizer


def text_of(path: Path) -> str:
    """The text of one file, the plain way."""
    if path.suffix == ".pdf":
        with pdfplumber.open(path) as pdf:
            return "\n\n".join(page.extract_text() or "" for page in pdf.pages)
    if path.suffix == ".docx":
        return "\n\n".join(paragraph.text for paragraph in docx.Document(str(path)).paragraphs)
    return path.read_text("utf-8")


def main() -> None:
    """Read everything, fit everything, print the topics."""
    nlp = spacy.blank("sv")
    nlp.add_pipe("sentencizer")
    texts = [text_of(path) for path in sorted(Path(sys.argv[1]).iterdir())]
    paragraphs = [part.strip() for doc in nlp.pipe(texts) for part in doc.text.split("\n\n") if len(part.strip()) > 20]
    vectors = TfidfVectorizer().fit_transform(paragraphs).toarray()
    model = BERTopic(language="swedish", min_topic_size=5)
    model.fit(paragraphs, vectors)
    print(model.get_topic_info())


if __name__ == "__main__":
    main()
