"""A Telegram Bot API server for tests, written by hand: it answers, and above all refuses, like the real one.

`LoopbackBotApi` (client.py) runs it in the test's own loop or as a process of its own, and plays the people.
Wordings of refusals follow telegram-bot-api's Client.cpp and TDLib's MessageEntity.cpp as seen in public error reports.
"""
