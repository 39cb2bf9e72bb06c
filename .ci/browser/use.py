"""The player as people use it: with keys, with a mouse, on a telephone, with ears, with music."""

import json
import math
import os
import time
import wave

from scenes import HOSTILE, MUSIC


def playing(stage):
    """Play, pause, keys, scrubbing, loop and count-in, with mouse and keyboard."""
    browser = stage.browser
    address = stage.razor
    stage.open(address)
    stage.expect(stage.state["label"] == "1:1", "begins at 1:1")
    stage.press(" ")
    found = browser.value("""new Promise((done) => {
      const [count, begin] = [kalgunmu.state.count, performance.now()];
      setTimeout(() => requestAnimationFrame(() => done({
        counts: kalgunmu.state.count - count, expected: kalgunmu.countAt((performance.now() - begin) / 1000) })), 1200);
    })""")
    stage.expect(abs(found["counts"] - found["expected"]) < 0.15,
                f"the space bar plays: {found['counts']:.2f} counts while {found['expected']:.2f} go by")
    state = stage.press(" ")
    time.sleep(0.1)
    stage.expect(not state["isPlaying"] and stage.state["count"] == state["count"], "and pauses")

    browser.value("kalgunmu.seek(20)")
    labels = [stage.press(key)["label"] for key in
              ["ArrowRight", "ArrowLeft", "shift+ArrowRight", "shift+ArrowLeft", "End", "Home"]]
    last = browser.value("kalgunmu.state.label")
    stage.expect(labels[:4] == ["3:6", "3:5", "4:5", "3:5"] and labels[5] == last == "1:1",
                f"arrows step by count and eight, Home and End to the ends: {' '.join(labels)}")

    line = stage.box("timeline")
    middle = line["top"] + line["height"] / 2
    x = lambda share: line["left"] + 14 + (line["width"] - 28) * share
    browser.drag([(x(0.1), middle), (x(0.3), middle), (x(0.5), middle)])
    stage.settle()
    count, end = stage.state["count"], browser.value("Number(document.getElementById('timeline').ariaValueMax)")
    stage.expect(abs(count - end / 2) <= 0.5 and count == round(count), f"scrubbing to the middle comes to {count} of {end:g}")

    stage.press("l")
    loop = stage.state["loop"]
    browser.value(f"kalgunmu.seek({loop['end']} - 0.6)")
    stage.press(" ")
    time.sleep(0.9)
    count = stage.press(" ")["count"]
    stage.expect(loop["start"] <= count < loop["start"] + 4, f"a section is repeated: {loop['start']:g}–{loop['end']:g}, at {count:.2f}")
    stage.press("l")

    browser.value("kalgunmu.seek(16)")
    stage.press("i", " ")
    state = stage.state
    number = browser.value("document.getElementById('counting').textContent")
    browser.wait("!kalgunmu.state.isCounting", 6)
    stage.expect(state["isCounting"] and state["count"] == 16 and number == "5", f"a count-in begins with {number} before 3:1")
    stage.press(" ", "i", "i")
    speeds = [stage.press(key)["speed"] for key in ["-", "-", "+"]]
    stage.expect(speeds == [0.9, 0.8, 0.9], f"the speed changes: {speeds}")
    stage.press("+")
    stage.expect_quiet(address)


def dancers(stage):
    """Choosing, following, their view, mirror, and the colours."""
    browser = stage.browser
    address = stage.razor
    browser.media(prefers_color_scheme="light")
    stage.open(address + "#5:4")
    state = stage.press("]", "]", "g")
    place = browser.value(f"kalgunmu.positionAt({state['dancer']}, {state['count']})")
    offset = math.dist((state["camera"]["x"], state["camera"]["y"]), (place["x"], place["y"]))
    stage.expect(state["follow"] and state["dancer"] == 1 and offset < 1e-3, "the picture follows a dancer")
    stage.press(" ")
    time.sleep(0.5)
    state = stage.press(" ")
    place = browser.value(f"kalgunmu.positionAt({state['dancer']}, {state['count']})")
    offset = math.dist((state["camera"]["x"], state["camera"]["y"]), (place["x"], place["y"]))
    stage.expect(offset < 1e-3, "also while it plays")
    stage.press("e")
    time.sleep(1)
    state = stage.state
    gaze = browser.value(f"kalgunmu.facingAt({state['dancer']}, {state['count']})")
    turn = math.remainder(state["camera"]["up"] - gaze, 2 * math.pi)
    stage.expect(state["eyes"] and abs(turn) < 0.01, "their view: up is where the dancer looks")
    state = stage.press("Escape", "Escape")
    stage.expect(state["dancer"] is None and not state["follow"], "Escape lets go")
    before = browser.value("kalgunmu.pixelOf(0)")
    stage.press("m")
    after, room = browser.value("kalgunmu.pixelOf(0)"), stage.box("stage")
    stage.expect(abs(before["x"] + after["x"] - 2 * room["left"] - room["width"]) < 1, "the mirror swaps left and right")
    stage.press("m")
    browser.drag([(before["x"], before["y"])])
    stage.settle()
    stage.expect(stage.state["dancer"] == 0, "a click on a dancer chooses the dancer")
    browser.media(prefers_color_scheme="dark", prefers_reduced_motion="reduce")
    stage.settle()
    dark = browser.value("getComputedStyle(document.body).backgroundColor")
    stage.press("d")
    light = browser.value("getComputedStyle(document.body).backgroundColor")
    stage.expect(dark == "rgb(20, 23, 27)" and light == "rgb(251, 250, 247)", "dark and light, as the machine or as one likes")
    still = browser.value(
        "[...document.querySelectorAll('*')].every((each) => parseFloat(getComputedStyle(each).transitionDuration) === 0)")
    stage.expect(still, "nothing slides where less motion is asked for")
    stage.press("d")
    browser.value("localStorage.clear()")
    browser.media(prefers_color_scheme="light", prefers_reduced_motion="no-preference")
    stage.expect_quiet(address)


def findings(stage):
    """Findings: the list, jumping, and the rings."""
    address = stage.player("Examples/many-mistakes.routine", "many-mistakes")
    stage.open(address)
    listed = stage.browser.value("document.querySelectorAll('#finding-list li').length")
    stage.expect(listed == 19, f"{listed} findings are listed")
    first, second, back = (stage.press(key)["label"] for key in ["j", "j", "shift+j"])
    words = stage.browser.value("document.getElementById('alarms').textContent")
    stage.expect(first == back == "1:5" and second != first, f"J goes from finding to finding: {first} {second} {back}")
    stage.expect("ana – ben" in words, f"and says what is found: {words}")
    stage.expect_quiet(address)


def names(stage):
    """No name breaks out of the page."""
    address = stage.player(stage.routine(HOSTILE, "hostile"), "hostile")
    stage.open(address)
    title = stage.browser.value("document.getElementById('title').textContent + document.title")
    stage.expect(title == "</script><script>throw 1</script>" * 2, "a title full of markup is a title")
    scripts = stage.browser.value("document.scripts.length + document.images.length")
    stage.expect(scripts == 2, "and nothing of it is run")
    stage.expect_quiet(address)


def telephone(stage):
    """A telephone, upright and on its side: everything within reach, and large enough for a thumb."""
    browser = stage.browser
    address = stage.razor
    controls = """[...document.querySelectorAll('button, select, [role=slider]')]
      .filter((each) => each.offsetParent)
      .map((each) => ({ box: each.getBoundingClientRect(), name: each.id || each.textContent.trim() }))"""
    for width, height in ((390, 844), (844, 390), (768, 1024)):
        stage.open(address, width, height, 2 if width < 800 else 1, touch=True)
        outside = browser.value(f"""{controls}.filter(({{box}}) => box.left < -8 || box.top < 0
          || box.right > innerWidth + 8 || box.bottom > innerHeight).map(({{name}}) => name)""")
        small = browser.value(f"""{controls}.filter(({{box}}) => box.height < 40 || box.width < 30).map(({{name}}) => name)""")
        wide = browser.value("document.documentElement.scrollWidth > innerWidth")
        room = stage.box("stage")
        stage.expect(not outside and not small and not wide and room["width"] > 340 and room["height"] > 230,
                    f"{width} × {height}: all in reach, stage {room['width']:.0f} × {room['height']:.0f} {outside + small or ''}")
    stage.open(address, 390, 844, 2, touch=True)
    play = stage.box("play")
    browser.tap(play["left"] + 20, play["top"] + 20)
    time.sleep(0.4)
    playing = stage.state
    browser.tap(play["left"] + 20, play["top"] + 20)
    stage.settle()
    stage.expect(playing["isPlaying"] and playing["count"] > 0 and not stage.state["isPlaying"], "a touch plays, another pauses")
    line = stage.box("timeline")
    y = line["top"] + line["height"] / 2
    browser.swipe([[(60, y)], [(120, y)], [(220, y)]])
    stage.settle()
    expected = (220 - line["left"] - 14) / (line["width"] - 28)
    share = stage.state["count"] / browser.value("Number(document.getElementById('timeline').ariaValueMax)")
    stage.expect(abs(share - expected) < 0.01, "a finger scrubs")
    beats = stage.box("beats")
    browser.tap(beats["left"] + beats["width"] * 2.5 / 8, beats["top"] + 20)
    stage.settle()
    stage.expect(stage.state["label"].endswith(":3"), f"a count of the eight can be touched: {stage.state['label']}")
    spot = browser.value("kalgunmu.pixelOf(3)")
    browser.tap(spot["x"] + 6, spot["y"] + 6)
    stage.settle()
    stage.expect(stage.state["dancer"] == 3, "a touch chooses a dancer")
    room = stage.box("stage")
    x, y = room["left"] + room["width"] / 2, room["top"] + room["height"] / 2
    before = stage.state["camera"]["scale"]
    browser.swipe([[(x - 30, y), (x + 30, y)], [(x - 60, y), (x + 60, y)], [(x - 90, y), (x + 90, y)]])
    stage.settle()
    growth = stage.state["camera"]["scale"] / before
    stage.expect(2 < growth < 4, f"two fingers enlarge: {growth:.2f} times")
    stage.expect_quiet(address)


def access(stage):
    """Everything that can be pressed has a name, and can be reached by the Tab key."""
    stage.open(stage.razor)
    roles = {"button", "slider", "combobox", "tab", "radio", "checkbox", "switch", "textbox", "searchbox", "spinbutton"}
    nameless = []
    for page in (None, "sections", "findings", "dancers", "look"):
        if page:
            stage.browser.value(f"document.getElementById('tab-{page}').click()")
            stage.settle()
        for node in stage.browser.call("Accessibility.getFullAXTree")["nodes"]:
            role = node.get("role", {}).get("value")
            if role in roles and not node.get("ignored") and not node.get("name", {}).get("value"):
                nameless.append(role)
    stage.expect(not nameless, f"everything that can be pressed has a name {nameless or ''}")
    stage.press("Escape")
    reached = set()
    for _ in range(40):
        stage.browser.key("Tab")
        reached.add(stage.browser.value("document.activeElement.id"))
    stage.expect({"play", "back", "on", "timeline", "speed", "loop", "count-in", "click"} <= reached, "and is reached by Tab")
    stage.browser.value("document.getElementById('back').focus()")
    browser_focus = stage.browser.value("getComputedStyle(document.activeElement).outlineStyle")
    stage.expect(browser_focus != "none", "what has the focus is seen to have it")
    spoken = stage.browser.value("document.getElementById('timeline').ariaValueText + document.getElementById('spoken').textContent")
    stage.expect(spoken.startswith("1:1, Intro") and "Count 1:1" in spoken, "where we are is said")


def music(stage):
    """The recording is the clock; the player does without."""
    browser = stage.browser
    path = stage.routine(MUSIC, "music")
    address = stage.player(path, "music")
    recording = os.path.join(stage.folder, "music", "a song #1.wav")
    with wave.open(recording, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(1)
        file.setframerate(8000)
        file.writeframes(bytes(128 + int(40 * math.sin(index * 0.3)) for index in range(8000 * 14)))
    stage.open(address)
    stage.press(" ")
    browser.wait("kalgunmu.state.heard !== null", 8)
    time.sleep(0.4)
    drifts = []
    for _ in range(12):
        time.sleep(0.07)
        drifts.append(browser.value("(({count, heard}) => kalgunmu.secondsAt(count) - heard)(kalgunmu.state)"))
    worst = max(map(abs, drifts))
    stage.expect(worst < 0.06, f"the count follows the recording within {worst * 1000:.0f} ms (a picture is 17 ms)")
    browser.value("kalgunmu.seek(24)")
    browser.wait("kalgunmu.state.heard !== null", 8)
    heard = stage.state["heard"]
    stage.expect(abs(heard - 12) < 1, f"and goes along when one goes elsewhere: {heard:.2f} s")
    stage.press(" ")
    stage.expect_quiet(address, "a%20song%20%231.wav")
    os.remove(recording)
    stage.open(address)
    stage.press(" ")
    browser.wait("kalgunmu.state.music === 'missing'", 8)
    count = stage.state["count"]
    time.sleep(0.5)
    stage.expect(stage.state["isPlaying"] and stage.state["count"] > count, "without the recording it plays too")
    words = browser.value("document.getElementById('music-state').textContent")
    stage.expect("a song #1.wav" in words, f"and says so: {words}")


PARTS = [playing, dancers, findings, names, telephone, access, music]
