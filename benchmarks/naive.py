"""The night a user would otherwise write: every file read again with pdfplumber, the model run per document, topics fitted
again over all paragraphs. Prints its stages' CPU seconds as JSON on the last line.

    python benchmarks/naive.py NOTES MODEL
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

import docx
import pdfplumber
from bertopic import BERTopic
from sklearn.decomposition import TruncatedSVD
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.pipeline import make_pipeline

from textmine.nlp import load  # the shipped model has components of its own, which spacy.load alone does not know


def text_of(path: Path) -> str:
    """The text of one file, the plain way."""
    if path.suffix == ".pdf":
        with pdfplumber.open(path) as pdf:
            return "\n\n".join(page.extract_text() or "" for page in pdf.pages)
    if path.suffix == ".docx":
        return "\n\n".join(paragraph.text for paragraph in docx.Document(str(path)).paragraphs)
    return path.read_text("utf-8")


def main() -> None:
    """Read everything, run the model over everything, fit everything, print the topics."""
    loaded = time.process_time()
    nlp = load(sys.argv[2])
    began = time.process_time()
    texts = [text_of(path) for path in sorted(Path(sys.argv[1]).iterdir())]
    was_read = time.process_time()
    names = sum(len(nlp(text).ents) for text in texts)
    named = time.process_time()
    paragraphs = [part.strip() for text in texts for part in text.splitlines() if len(part.strip()) > 20]
    vectors = make_pipeline(TfidfVectorizer(), TruncatedSVD(100)).fit_transform(paragraphs)
    model = BERTopic(language="swedish", min_topic_size=5)
    model.fit(paragraphs, vectors)
    done = time.process_time()
    print(names, "names")
    print(model.get_topic_info())
    stages = {
        "load": began - loaded,
        "reading": was_read - began,
        "language model": named - was_read,
        "themes": done - named,
    }
    print(json.dumps(stages))


if __name__ == "__main__":
    main()
