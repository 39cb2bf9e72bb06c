"""What the player shows against what the engine says, and how fast it shows it."""

import json
import math
import os
import time

from scenes import WAYS, crowd

EXAMPLES = ["razor", "duo", "entrances", "counter-march", "ganggangsullae", "tempo-changes", "from-a-recording",
            "many-mistakes", "gallery", "halftime"]  # fmt: skip


def positions(stage):
    """Everybody is where the engine says, at the beginnings and ends of walks and between."""
    browser = stage.browser
    compare = """(samples, dancers) => {
      let [place, gaze, second, count, presence] = [0, 0, 0, 0, 0];
      for (const sample of samples) {
        second = Math.max(second, Math.abs(kalgunmu.secondsAt(sample.count) - sample.seconds));
        count = Math.max(count, Math.abs(kalgunmu.countAt(sample.seconds) - sample.count));
        dancers.forEach((dancer, index) => {
          const [x, y, angle, kind] = sample.poses[index];
          const own = kalgunmu.positionAt(dancer, sample.count);
          place = Math.max(place, Math.hypot(own.x - x, own.y - y));
          if (own.presence !== ["waiting", "passing", "on stage"][kind]) presence += 1;
        });
      }
      return { place, second, count, presence };
    }"""
    worst, total = 0, 0
    routines = [(name, f"Examples/{name}.routine") for name in EXAMPLES]
    for name, path in routines + [("every way", stage.routine(WAYS, "every-way"))]:
        address = stage.player(path, name.replace(" ", "-"))
        stage.open(address)
        expected = json.loads(stage.run("kalgunmu-bench", "positions", path))
        found = browser.value(f"({compare})({json.dumps(expected['samples'])}, {json.dumps(expected['dancers'])})")
        number = len(expected["samples"]) * len(expected["dancers"])
        worst, total = max(worst, found["place"]), total + number
        stage.expect(found["place"] < 0.01 and found["second"] < 1e-6 and found["count"] < 1e-6 and found["presence"] == 0,
                    f"{name}: {number} places within {found['place'] * 1000:.2f} mm, clock within {found['second'] * 1e6:.2g} µs")
    print(f"  {total} places in all: at most {worst * 1000:.2f} mm from the engine's")


def gazes(stage):
    """Eyes look where the engine says; at the very beginning of a walk either direction will do."""
    compare = """(samples, dancers) => samples.map((sample) => dancers.map((dancer, index) =>
      Math.abs(Math.atan2(Math.sin(kalgunmu.facingAt(dancer, sample.count) - sample.poses[index][2]),
        Math.cos(kalgunmu.facingAt(dancer, sample.count) - sample.poses[index][2])))))"""
    for name, path in (
        ("razor", "Examples/razor.routine"), ("ganggangsullae", "Examples/ganggangsullae.routine"),
        ("entrances", "Examples/entrances.routine"), ("every-way", os.path.join(stage.folder, "every-way.routine")),
    ):  # fmt: skip
        expected = json.loads(stage.run("kalgunmu-bench", "positions", path, "--dancers", "6"))
        samples = [each for each in expected["samples"] if abs(each["count"] - round(each["count"])) > 1e-4][:60]
        stage.open("file://" + os.path.join(stage.folder, name, "player.html"))
        angles = stage.browser.value(f"({compare})({json.dumps(samples)}, {json.dumps(expected['dancers'])})")
        worst = max(max(row) for row in angles)
        stage.expect(worst < 0.01, f"{name}: eyes within {math.degrees(worst):.2f}°")


def speed(stage):
    """How many pictures a second, with 9, 1,000 and 20,000 dancers who all move."""
    measure = """new Promise((done) => {
      const [from, begin] = [kalgunmu.state, performance.now()];
      setTimeout(() => {
        const to = kalgunmu.state;
        const seconds = (performance.now() - begin) / 1000;
        const pictures = to.pictures - from.pictures;
        done({ rate: pictures / seconds, work: (to.milliseconds - from.milliseconds) / pictures });
      }, 2500);
    })"""
    for count, path, least in (
        (9, "Examples/razor.routine", 30),
        (1000, stage.routine(crowd(1000, 90), "crowd-1000"), 20),
        (20000, stage.routine(crowd(20000, 400), "crowd-20000"), 8),
    ):  # fmt: skip
        address = stage.player(path, f"speed-{count}")
        size = os.path.getsize(address.removeprefix("file://"))
        begin = time.monotonic()
        stage.open(address + "#1:2")
        opened = time.monotonic() - begin
        stage.press(" ")
        time.sleep(0.3)
        found = stage.browser.value(measure)
        stage.expect(found["rate"] > least,
                    f"{count:,} dancers: {found['rate']:.0f} pictures a second, {found['work']:.1f} ms of work each, "
                    f"{size / 1000:,.0f} kB, opened in {opened:.1f} s")
        stage.expect_quiet(address)


PARTS = [positions, gazes, speed]
