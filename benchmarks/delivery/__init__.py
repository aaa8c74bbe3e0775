"""How quickly the bot answers many people at once, and what it costs beside a bare one."""
