"""Tests of the reading of plans."""
