"""The log as files for assessment, one module per format. A learner appears by pseudonym only."""
