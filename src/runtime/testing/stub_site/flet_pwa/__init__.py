"""Stands in for the real bootstrap in tests of the worker: a program without flet."""
