"""Every Swedish word the code knows, as data, with the small pure functions that read them."""
