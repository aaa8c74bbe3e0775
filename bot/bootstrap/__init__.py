"""From settings to a wired application: the only place that names adapters. Heavy parts are opened when first used."""
