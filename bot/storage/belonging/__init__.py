"""Who is one person on several platforms, who is in which class, and the codes for both."""
