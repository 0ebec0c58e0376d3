"""One context a page: what its template may show, as frozen dataclasses built from the snapshot by pure functions."""
