"""A writer's forecast of how readers will react, and how near it came (docs/measurement.md, "Forecasts")."""
