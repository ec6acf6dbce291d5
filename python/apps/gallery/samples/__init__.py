"""The samples of the gallery, one module a family."""
