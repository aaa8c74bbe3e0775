### What `attune run` says to its operator.

## Before anything runs

run-no-token = No bot has a token: set ATTUNE_TELEGRAM_TOKEN or ATTUNE_DISCORD_TOKEN (docs/guides/telegram.en.md and docs/guides/discord.en.md lead there from zero).
run-no-token-of = There is no token for { $platform }: set { $setting } ({ $guide } leads there from zero).
run-limit = The setting { $setting } cannot be used: write a number of messages, from 1 to 10000, and a span of time, such as 20/minute.
run-second = Attune is running already in { $home }; end that one first, or set ATTUNE_HOME to another folder.
run-home = The folder { $home } cannot be written to ({ $why }); set ATTUNE_HOME to one that can.

## What is about to run

run-versions = Attune { $attune } · Python { $python }{ $others }
run-measures = Rubric { $rubric } · knowledge { $knowledge }
run-places = Home folder { $home } · log { $log }
run-limits = At most { $person } from one person · { $chat } in one chat · { $class } from one class
run-workers = Critiques and panels: { $count ->
    [0] in threads of this process
    [one] in a process of their own
   *[other] in { $count } processes of their own
  }
run-proxy = Proxy: { $proxy }
run-left = From last time: { $updates ->
    [0] no message was left
    [one] one message, taken up again
   *[other] { $updates } messages, taken up again
  }{ $letters ->
    [0] .
    [one] ; one answer could not be delivered (`attune letters list`).
   *[other] ; { $letters } answers could not be delivered (`attune letters list`).
  }

## The bots

run-telegram = Telegram: @{ $username } ({ $name }), through { $api }
run-telegram-polling = Telegram: updates are asked for (no webhook)
run-telegram-webhook = Telegram: updates come to { $webhook }, listened for on { $listen }
run-telegram-reads-all = Telegram: privacy mode is off, so that everything said in groups reaches the bot; it ignores what is not meant for it. @BotFather, /setprivacy turns it on.
run-discord = Discord: { $name }, in { $servers ->
    [one] one server
   *[other] { $servers } servers
  }, { $commands } commands, { $shards ->
    [one] one shard
   *[other] { $shards } shards
  }
run-discord-intents = Discord: intents { $intents }
run-discord-without = Discord: without { $intent }: { $what }

run-running = Attune is running; Ctrl-C stops it.
run-again = { $why } It will be tried again, after longer and longer pauses.
run-fault = { $platform } has stopped by a fault of Attune's own (reference { $reference } in the log); it will be started again.
run-without = { $platform } stays away: { $why }
run-none-left = No bot can run; the lines above say why.

## The end

run-stopping = Stopping: what is being answered is finished first, for 10 seconds at most. Once more ends at once.
run-stopped = Attune has stopped. What was not answered yet is kept and will be taken up next time.

## Dead letters

letters-none = No answer was given up.
letters-line = { $when }  { $platform }  { $what }: { $cause }  { $key }
letters-answer = answer { $number }
letters-all-answers = every answer
letters-dropped = { $count ->
    [one] One letter dropped.
   *[other] { $count } letters dropped.
  }
letters-unknown = There is no letter of { $key }; `attune letters list` shows those there are.
letters-which = Name a letter's key, or say --all.
cause-blocked = the person has blocked the bot
cause-gone = the chat or the message is gone
cause-forbidden = the bot lacks a permission
cause-rejected = the platform refuses the message
cause-expired = the time to answer was over
cause-attempts = the platform could not be reached for too long
cause-broken = answering failed every time
