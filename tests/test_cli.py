"""The commands as a user types them, on the example corpus: output, exit codes, what is loaded, the same bytes twice."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = ("spacy", "bertopic", "sklearn", "prefect", "pandas", "numpy")


def textmine(*words: str | Path, cwd: Path | None = None, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "textmine.cli", *map(str, words)],
        capture_output=True,
        text=True,
        cwd=cwd,
        env={**os.environ, "OMP_NUM_THREADS": "1", **environment},
        check=False,
    )


@pytest.fixture(scope="session")
def outputs(corpus: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The outputs of one run over the example corpus."""
    folder = tmp_path_factory.mktemp("outputs")
    done = textmine("run", "--corpus", corpus, "--outputs", folder)
    assert done.returncode == 0, done.stderr
    return folder


def test_run_writes_report_and_export(outputs: Path) -> None:
    assert (outputs / "report" / "index.html").is_file()
    document = json.loads((outputs / "export.json").read_text("utf-8"))
    assert document["format"] == "textmine-export/1"
    assert {theme["id"] for theme in document["themes"]} >= {"kunskapsspridning", "en-vag-in", "lokaler"}
    assert document["failures"] == []


def test_a_second_run_loads_nothing_heavy(outputs: Path, corpus: Path) -> None:
    code = (
        "import sys; sys.argv = ['textmine', 'run', '--corpus', sys.argv[1], '--outputs', sys.argv[2]]\n"
        "import textmine.cli\n"
        "try: textmine.cli.main()\n"
        f"finally: print([name for name in {HEAVY!r} if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(corpus), str(outputs)], capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines()[-1] == "[]"
    assert "Lästa nu: 0" in done.stderr


def test_the_same_corpus_gives_the_same_bytes_whatever_the_order(outputs: Path, corpus: Path, tmp_path: Path) -> None:
    shuffled = tmp_path / "corpus"
    shuffled.mkdir()
    for path in sorted(corpus.iterdir(), reverse=True):
        shutil.copy(path, shuffled / path.name)
    done = textmine("run", "--corpus", shuffled, "--outputs", tmp_path / "out", PYTHONHASHSEED="7")
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "out" / "export.json").read_bytes() == (outputs / "export.json").read_bytes()
    for page in sorted((outputs / "report").rglob("*.html")):
        assert (tmp_path / "out" / "report" / page.relative_to(outputs / "report")).read_bytes() == page.read_bytes()


def test_export_and_its_schema(outputs: Path, tmp_path: Path) -> None:
    import jsonschema

    target = tmp_path / "export.json"
    assert textmine("export", target, "--outputs", outputs).returncode == 0
    assert target.read_bytes() == (outputs / "export.json").read_bytes()
    schema = json.loads(textmine("export", "--schema").stdout)
    jsonschema.Draft202012Validator(schema).validate(json.loads(target.read_text("utf-8")))
    with_text = json.loads(textmine("export", "--with-text", "--outputs", outputs).stdout)
    checked = 0
    for note in with_text["notes"]:
        for kind in ("attendance", "mentions", "decisions", "actions", "proposals", "calendar"):
            for record in note[kind]:
                assert note["text"][record["start"] : record["end"]] == record["text"]
                checked += 1
    assert checked > 100


def test_text_prints_what_offsets_refer_to(corpus: Path) -> None:
    note = next(iter(sorted(corpus.glob("*.md"))))
    done = subprocess.run([sys.executable, "-m", "textmine.cli", "text", str(note)], capture_output=True, check=True)
    assert done.stdout == note.read_bytes()
    named = textmine("text", note.name, "--corpus", corpus)
    assert named.stdout == note.read_text("utf-8")
    missing = textmine("text", "finns-inte.md", "--corpus", corpus)
    assert missing.returncode == 2
    assert "finns-inte.md" in missing.stderr


def test_search_finds_other_forms_of_a_word(outputs: Path) -> None:
    done = textmine("search", "lokaler", "--outputs", outputs)
    assert done.returncode == 0
    assert "lokal" in done.stdout.lower()
    assert textmine("search", "kvarkstjärna", "--outputs", outputs).returncode == 1
    few = textmine("search", "lokaler", "--limit", "2", "--outputs", outputs)
    assert "fler träffar" in few.stdout + few.stderr
    every = textmine("search", "lokaler", "--limit", "500", "--outputs", outputs)
    assert "fler träffar" not in every.stdout + every.stderr


def test_a_name_found_nowhere_is_said_to_be_so(outputs: Path, corpus: Path) -> None:
    done = textmine("forget", "Ingvar Finnsinte", "--dry-run", "--corpus", corpus, "--outputs", outputs)
    assert done.returncode == 0
    assert "Namnet hittades inte i någon anteckning." in done.stderr


def test_status_and_themes_are_tables(outputs: Path, corpus: Path) -> None:
    status = textmine("status", "--outputs", outputs)
    assert status.returncode == 0
    files = sorted(corpus.iterdir())
    counted = [file for file in files if file.stem + "_rattad" not in {other.stem for other in files}]
    assert f" {len(counted)} " in status.stdout
    assert "ersatt: 2022-11-23" in status.stdout
    themes = textmine("themes", "--outputs", outputs)
    assert "Lokaler" in themes.stdout
    assert " av " in themes.stdout


def test_the_evaluators_report_is_one_file_in_the_format_asked_for(outputs: Path, tmp_path: Path) -> None:
    target = tmp_path / "ny" / "underlag.xlsx"
    asked = ("--period", "2022-2023", "--against", "2024-2025", "--format", "xlsx", "--out", str(target))
    done = textmine("report", "--outputs", str(outputs), *asked)
    assert (done.returncode, done.stderr) == (0, "")
    assert str(target) in done.stdout
    assert target.read_bytes().startswith(b"PK")
    unformatted = textmine("report", "--outputs", str(outputs), "--period", "2022-2023")
    assert unformatted.returncode == 2
    assert "--format docx" in unformatted.stderr
    for wrong in (("--period", "2023-2022"), ("--period", "2022", "--against", "2021-2023"), ("--edition", "hemlig")):
        done = textmine("report", "--outputs", str(outputs), "--format", "html", *wrong)
        assert done.returncode == 2
        assert done.stderr.startswith("Fel: ")
        assert "Gör så här: " in done.stderr


def test_a_public_edition_waits_until_its_list_was_looked_at_and_names_nobody(outputs: Path, tmp_path: Path) -> None:
    inner = tmp_path / "inner.json"
    assert textmine("export", inner, "--outputs", outputs).returncode == 0
    target = tmp_path / "public.json"
    done = textmine("export", target, "--outputs", outputs, "--public", "--with-text")
    assert done.returncode == 3
    assert not target.exists()
    assert "e-postadress, borttagen" in done.stdout
    [code] = re.findall(r"--reviewed ([0-9a-f]+)", done.stderr)
    done = textmine("export", target, "--outputs", outputs, "--public", "--with-text", "--reviewed", code)
    assert done.returncode == 0
    people = [one for one in json.loads(inner.read_text("utf-8"))["entities"] if one["label"] == "PERSON"]
    words = {
        part for one in people for name in (one["name"], *one["aliases"]) for part in name.split() if len(part) > 2
    }
    assert len(words) > 20
    text = target.read_text("utf-8")
    assert not [word for word in words if re.search(rf"(?<!\w){re.escape(word)}s?(?!\w)", text)]
    html = tmp_path / "public.html"
    asked = ("--period", "2022-2023", "--format", "html", "--edition", "public", "--out", html)
    done = textmine("report", "--outputs", outputs, *asked)
    assert done.returncode == 3
    [code] = re.findall(r"--reviewed ([0-9a-f]+)", done.stderr)
    assert textmine("report", "--outputs", outputs, *asked, "--reviewed", code).returncode == 0
    assert not [word for word in words if re.search(rf"(?<!\w){re.escape(word)}s?(?!\w)", html.read_text("utf-8"))]


def test_a_user_who_has_not_run_anything_is_told_what_to_type(tmp_path: Path) -> None:
    done = textmine("status", "--outputs", tmp_path)
    assert done.returncode == 2
    assert "textmine run" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_note_that_fails_ends_the_run_with_1_and_is_named(tmp_path: Path) -> None:
    (tmp_path / "notes").mkdir()
    (tmp_path / "notes" / "trasig.pdf").write_bytes(b"%PDF-1.4\nnothing of the kind")
    (tmp_path / "notes" / "a.md").write_text(
        "# Minnesanteckningar\n\n## Rådet 3 maj 2024\n\n### 1. Lokaler\n\nVi behöver lokaler.\n"
    )
    done = textmine("run", "--corpus", tmp_path / "notes", "--outputs", tmp_path / "out")
    assert done.returncode == 1
    assert "1 av 2" in done.stderr
    assert "trasig.pdf" in done.stderr
    assert (tmp_path / "out" / "report" / "index.html").is_file()


def test_settings_come_from_the_command_line_then_the_environment_then_the_file(tmp_path: Path) -> None:
    (tmp_path / "textmine.toml").write_text('outputs = "from-file"\n')
    assert "from-file" in textmine("status", cwd=tmp_path).stderr
    assert "from-env" in textmine("status", cwd=tmp_path, TEXTMINE_OUTPUTS="from-env").stderr
    assert "from-line" in textmine("status", "--outputs", "from-line", cwd=tmp_path, TEXTMINE_OUTPUTS="from-env").stderr
    (tmp_path / "textmine.toml").write_text("korpus = 1\n")
    done = textmine("status", cwd=tmp_path)
    assert done.returncode == 2
    assert done.stderr.startswith("Fel: Inställningen korpus finns inte (1).\nGör så här: Rätta den i textmine.toml")


def test_judge_asks_shows_and_takes_an_answer(tmp_path: Path) -> None:
    folder = tmp_path / "corpus"
    folder.mkdir()
    for day, name in (("2024-03-01", "Lars Hedvall"), ("2024-04-01", "Lasse Hedvall")):
        (folder / f"{day}.txt").write_text(
            f"Minnesanteckningar {day}\n\nNärvarande: {name}, Kvarnby IK {day[5:7]}\n\n1. Lokaler\n\n{name} berättar om salen.\n",
            encoding="utf-8",
        )
    (folder / "2024-05-01.txt").write_text(
        "Minnesanteckningar 2024-05-01\n\nNärvarande: Lasse Hedvall-Ek, Lyktan\n\n1. Lokaler\n\nSalen är klar.\n",
        encoding="utf-8",
    )
    assert textmine("ingest", "--outputs", "out", cwd=tmp_path).returncode == 0
    listed = textmine("judge", "--outputs", "out", cwd=tmp_path, COLUMNS="200")
    number = listed.stdout.splitlines()[1].split()[0]
    shown = textmine("judge", number, "--outputs", "out", cwd=tmp_path)
    assert "Hedvall" in shown.stdout
    wrong = textmine("judge", number, "kanske", "--outputs", "out", cwd=tmp_path)
    assert (wrong.returncode, "samma, olika eller osäker" in wrong.stderr) == (2, True)
    assert textmine("judge", "zzzzzz", "samma", "--outputs", "out", cwd=tmp_path).returncode == 2
    assert textmine("judge", number, "olika", "--who", "Bo", "--outputs", "out", cwd=tmp_path).returncode == 0
    assert number not in textmine("judge", "--outputs", "out", cwd=tmp_path, COLUMNS="200").stdout
    assert "different" in textmine("judgements", "--outputs", "out", cwd=tmp_path, COLUMNS="200").stdout


def test_judgements_are_listed_written_read_and_undone(tmp_path: Path) -> None:
    (tmp_path / "corpus").mkdir()
    (tmp_path / "corpus" / "a.txt").write_text(
        "Minnesanteckningar 2024-03-01\n\nVi vill ha lokaler.\n", encoding="utf-8"
    )
    assert textmine("ingest", "--outputs", "out", cwd=tmp_path).returncode == 0
    assert "Inget är bedömt" in textmine("judgements", "--outputs", "out", cwd=tmp_path).stderr
    made = (
        '{"format": "textmine-judgements/1", "judgements": [{"kind": "same", "value": "same", "who": "Bo",'
        ' "when": "2026-05-01T10:00:00Z", "subject": "p1", "other": "p2"}]}'
    )
    (tmp_path / "given.json").write_text(made, encoding="utf-8")
    for new in ("1", "0"):
        done = textmine("judgements", "--import", "given.json", "--outputs", "out", cwd=tmp_path)
        assert f"nya bedömningar: {new}." in done.stderr
    assert "samma eller olika" in textmine("judgements", "--outputs", "out", cwd=tmp_path, COLUMNS="200").stdout
    undone = textmine("judgements", "--undo", "1", "--who", "Ali", "--outputs", "out", cwd=tmp_path)
    assert "Bedömning 1 är ångrad" in undone.stderr
    textmine("judgements", "--export", "all.json", "--outputs", "out", cwd=tmp_path)
    assert '"undone_by": "Ali"' in (tmp_path / "all.json").read_text(encoding="utf-8")
    failed = textmine("judgements", "--import", "missing.json", "--outputs", "out", cwd=tmp_path)
    assert failed.returncode == 2
    assert "Fel:" in failed.stderr


def test_a_store_is_checked_saved_and_put_back(tmp_path: Path) -> None:
    (tmp_path / "corpus").mkdir()
    (tmp_path / "corpus" / "a.txt").write_text(
        "Minnesanteckningar 2024-03-01\n\nVi vill ha lokaler.\n", encoding="utf-8"
    )
    assert textmine("ingest", "--outputs", "out", cwd=tmp_path).returncode == 0
    assert "Databasen stämmer." in textmine("check", "--outputs", "out", cwd=tmp_path).stdout
    assert textmine("backup", "copy.db", "--outputs", "out", cwd=tmp_path).returncode == 0
    assert "läggs" not in textmine("restore", "copy.db", "--outputs", "new", cwd=tmp_path).stderr
    assert "gick bra" in textmine("status", "--outputs", "out", cwd=tmp_path, COLUMNS="200").stdout
    shown = textmine("status", "--outputs", "new", cwd=tmp_path, COLUMNS="200").stdout
    assert re.search(r"inlästa anteckningar +1\b", shown)
    assert textmine("restore", "corpus/a.txt", "--outputs", "new", cwd=tmp_path).returncode == 2


def test_model_prints_the_card_without_loading_it() -> None:
    done = textmine("model")
    assert done.returncode == 0, done.stderr
    assert "sv_textmine" in done.stdout
    assert "CC BY-SA 4.0" in done.stdout


def test_model_evaluate_names_the_file_that_is_missing(tmp_path: Path) -> None:
    done = textmine("model", "evaluate", "--data", tmp_path)
    assert done.returncode == 2
    assert "sv_talbanken-ud-dev.conllu" in done.stderr
