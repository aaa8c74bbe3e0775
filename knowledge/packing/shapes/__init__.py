"""The shape of the pack files: strict models, so that a misspelt field is an error and not a silent loss."""
