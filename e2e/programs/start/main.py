"""Shows what must be new at every start, although Python's memory may come from the build."""

import json
import os
import random
import secrets
import tempfile
import time
import uuid
from datetime import UTC, datetime

import flet as ft


def main(page: ft.Page) -> None:
    drawn = {
        "random": random.random(),
        "generator": random.Random().random(),
        "shuffled": random.sample(range(1000), 5),
        "secrets": secrets.token_hex(),
        "urandom": os.urandom(8).hex(),
        "uuid1": str(uuid.uuid1()),
        "uuid4": str(uuid.uuid4()),
        "tempfile": tempfile.mktemp(),
        "session": page.session.id,
    }
    moment = {
        "time": time.time(),
        "year": datetime.now(UTC).year,
        "hour": time.localtime().tm_hour,
        "zone": [time.timezone, list(time.tzname)],
        "offset": datetime.now().astimezone().utcoffset().total_seconds(),
        "language": os.environ["LANG"],
        "home": os.environ["HOME"],
        "monotonic": time.monotonic(),
    }
    # Suspends Python where the browser can; what is decided about that must not come from the build.
    time.sleep(0.02)
    moment["slept"] = time.monotonic() - moment["monotonic"]
    page.add(ft.Text(json.dumps({"drawn": drawn, "moment": moment}), key="facts"))


ft.run(main)
