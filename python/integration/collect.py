"""A pytest plugin that notes how similar each picture is by the suite's own measure, and lets the test go on.

A picture that differs would end its test before the assertions behind it. So the measure is taken as it is, written
down together with both pictures, and answered to the test as "identical": the report judges pictures, pytest the rest.
"""

import json
import os
import sys
from io import BytesIO
from pathlib import Path

from flet.testing import FletTestApp
from PIL import Image

OUT = Path(os.environ["FLET_PWA_INTEGRATION_OUT"])
_measure = FletTestApp._compare_images_rgb
_current: dict[str, object] = {}


def pytest_runtest_setup(item: object) -> None:
    """Notes which test takes the pictures that follow."""
    _current.update(test=item.nodeid, count=0)  # type: ignore[attr-defined]


def _note(app: FletTestApp, golden: Image.Image, actual: Image.Image) -> float:
    # The measure itself cannot compare pictures with and without transparency.
    if golden.mode != actual.mode:
        golden, actual = golden.convert("RGBA"), actual.convert("RGBA")
    similarity = float(_measure(app, golden, actual))
    number = _current["count"] = int(str(_current["count"])) + 1
    name = f"{str(_current['test']).replace('/', '-').replace('::', '-')}-{number}"
    OUT.mkdir(parents=True, exist_ok=True)
    for kind, image in (("golden", golden), ("actual", actual)):
        with BytesIO() as data:
            image.save(data, format="PNG")
            (OUT / f"{name}-{kind}.png").write_bytes(data.getvalue())
    entry = {
        "test": _current["test"],
        "name": name,
        "similarity": similarity,
        "golden": golden.size,
        "actual": actual.size,
    }
    with (OUT / "pictures.jsonl").open("a", encoding="utf-8") as file:
        file.write(json.dumps(entry) + "\n")
    print(f"{name}: {similarity:.2f} %", file=sys.stderr)
    return 100.0


FletTestApp._compare_images_rgb = _note  # type: ignore[method-assign]
