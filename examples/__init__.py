"""Example drafts for the demo and the tests, described in index.yaml."""
