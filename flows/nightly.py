"""The nightly run as a Prefect flow. Each task calls one plain function of textmine; `textmine run` calls the same ones.

python -m flows.nightly --corpus corpus --outputs outputs
"""

from __future__ import annotations

import argparse
import sys

from prefect import flow, get_run_logger, task
from prefect.cache_policies import NO_CACHE
from prefect.client.schemas.objects import State
from prefect.states import Failed

from textmine import ingest
from textmine.errors import TextmineError
from textmine.report import publish
from textmine.runs import running
from textmine.settings import Settings, load
from textmine.swedish.messages import error_words, failure_line
from textmine.swedish.ui import LINES


@task(name="take in", cache_policy=NO_CACHE, persist_result=False)
def take_in(settings: Settings) -> ingest.Batch:
    """Bring the store in line with the corpus."""
    return ingest.take_in(settings)


@task(name="resolve entities", cache_policy=NO_CACHE, persist_result=False)
def resolve_entities(settings: Settings) -> bool:
    """Work out who and what the mentions name."""
    return ingest.resolve_entities(settings)


@task(name="update themes", cache_policy=NO_CACHE, persist_result=False)
def update_themes(settings: Settings) -> bool:
    """Assign passages to the ledger's themes."""
    return ingest.update_themes(settings)


@task(name="publish", cache_policy=NO_CACHE, persist_result=False)
def publish_report(settings: Settings) -> str:
    """Write report and export."""
    return str(publish(settings).report)


@flow(name="nightly", log_prints=False)
def nightly(corpus: str = "corpus", outputs: str = "outputs") -> str | State[str]:
    """The path of the report after taking in corpus; ends failed, with the list, if a note failed though the rest is done."""
    settings = load(corpus=corpus, outputs=outputs)
    with running(settings, "nightly") as told:
        batch = take_in(settings)
        told.tell(counts=batch.counts, failures=batch.codes)
        resolve_entities(settings)
        update_themes(settings)
        report = publish_report(settings)
    get_run_logger().info(
        "%d analysed, %d unchanged, %d withdrawn", len(batch.analysed), batch.unchanged, len(batch.withdrawn)
    )
    if batch.failed:
        lines = [failure_line(failure.source, failure.error) for failure in batch.failed]
        return Failed(message="\n".join([LINES["failed"].format(failed=len(lines), found=batch.found), *lines]))
    return report


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", default="corpus")
    parser.add_argument("--outputs", default="outputs")
    given = parser.parse_args()
    try:
        ingest.find_files(load(corpus=given.corpus, outputs=given.outputs).corpus)
    except TextmineError as error:
        sys.exit(" ".join(error_words(error)))
    state = nightly(given.corpus, given.outputs, return_state=True)
    if not state.is_completed():
        sys.exit(state.message)
    print(LINES["report_at"].format(path=state.result()))
