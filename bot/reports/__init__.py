"""Pictures for a phone's screen, and the numbers behind each. A drawing library is opened only when one is drawn."""
