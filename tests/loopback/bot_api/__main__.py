"""The server as a process: prints one line of JSON with its address, and runs until it is told to stop."""

import argparse
import asyncio
import json
import signal
import sys

from tests.loopback.bot_api.server import BotApiServer
from tests.loopback.bot_api.state import Settings


async def _serve(settings: Settings, port: int) -> None:
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for sign in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(sign, stop.set)
    server = BotApiServer(settings)
    url = await server.start(port)
    sys.stdout.write(json.dumps({"url": url, "bot": settings.username, "control": f"{url}/control/"}) + "\n")
    sys.stdout.flush()
    await stop.wait()
    await server.aclose()


def main() -> None:
    """Read the options and serve."""
    parser = argparse.ArgumentParser(prog="tests.loopback.bot_api", description=__doc__)
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--token", required=True)
    parser.add_argument("--set", action="append", default=[], metavar="NAME=JSON", help="a field of Settings")
    given = parser.parse_args()
    more = {name: json.loads(value) for name, _, value in (one.partition("=") for one in given.set)}
    asyncio.run(_serve(Settings(token=given.token, **more), given.port))


if __name__ == "__main__":
    main()
