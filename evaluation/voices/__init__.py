"""What personas of a panel might say of a draft, composed from what they met in it. Simulated, every word."""
