"""How far simulated reactions agree with real readers' (docs/measurement.md, "Fidelity")."""
