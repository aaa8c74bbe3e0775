"""Telegram: its updates into the conversation's words, answers into its messages. Nobody else knows its SDK."""
