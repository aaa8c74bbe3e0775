"""Discord as a platform: slash commands, buttons, modals and direct messages, by discord.py."""
