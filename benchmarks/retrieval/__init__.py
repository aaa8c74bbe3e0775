"""How well a search finds what bears on a question, and stays silent when nothing does."""
