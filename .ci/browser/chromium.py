"""A real Chromium, driven through its own DevTools protocol over a pipe: nothing to install besides the browser."""

import json
import os
import select
import shutil
import signal
import subprocess
import tempfile
import time


class Failure(Exception):
    """The browser did not do what it was asked."""


def find():
    """The browser's path, or None."""
    for name in ("chromium", "chromium-browser", "google-chrome", "chrome"):
        path = shutil.which(name)
        if path:
            return path
    return None


class Chromium:
    """A browser with one page. Every message it sends is kept in `events`."""

    def __init__(self, path):
        self.profile = tempfile.mkdtemp(prefix="kalgunmu-browser-")
        to_browser, self.output = os.pipe()
        self.input, from_browser = os.pipe()
        command = [
            path, "--headless=new", "--no-sandbox", "--no-first-run", "--disable-extensions", "--disable-sync",
            "--disable-background-networking", "--disable-component-update", "--disable-default-apps",
            "--disable-dev-shm-usage", "--hide-scrollbars", "--mute-audio", "--force-color-profile=srgb",
            "--autoplay-policy=user-gesture-required", "--remote-debugging-pipe",
            "--user-data-dir=" + self.profile, "--window-size=1440,900", "about:blank",
        ]  # fmt: skip
        # The browser reads commands from descriptor 3 and writes answers to descriptor 4.
        shell = 'exec 3<&"$1" 4>&"$2"; shift 2; exec "$@"'
        self.process = subprocess.Popen(
            ["bash", "-c", shell, "browser", str(to_browser), str(from_browser)] + command,
            pass_fds=(to_browser, from_browser), stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL, start_new_session=True)  # fmt: skip
        os.close(to_browser)
        os.close(from_browser)
        self.buffer = b""
        self.events = []
        self.last = 0
        self.session = None
        self.version = self.call("Browser.getVersion")["product"]
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Network", "Log"):
            self.call(domain + ".enable")

    def close(self):
        """Ends the browser and removes its profile."""
        try:
            self.session = None
            self.call("Browser.close", timeout=5)
            self.process.wait(5)
        except (Failure, OSError, subprocess.TimeoutExpired):
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()
        os.close(self.output)
        os.close(self.input)
        shutil.rmtree(self.profile, ignore_errors=True)

    def call(self, method, timeout=30, **parameters):
        """Sends a command and waits for its answer."""
        self.last += 1
        number = self.last
        message = {"id": number, "method": method, "params": parameters}
        if self.session:
            message["sessionId"] = self.session
        os.write(self.output, json.dumps(message).encode() + b"\0")
        deadline = time.monotonic() + timeout
        while True:
            answer = self._receive(deadline, method)
            if answer.get("id") == number:
                if "error" in answer:
                    raise Failure(method + ": " + answer["error"]["message"])
                return answer["result"]
            self.events.append(answer)

    def _receive(self, deadline, what):
        while b"\0" not in self.buffer:
            left = deadline - time.monotonic()
            if left <= 0 or not select.select([self.input], [], [], left)[0]:
                raise Failure(what + ": no answer in time")
            part = os.read(self.input, 1 << 20)
            if not part:
                raise Failure(what + ": the browser has gone")
            self.buffer += part
        line, self.buffer = self.buffer.split(b"\0", 1)
        return json.loads(line)

    def open(self, url, ready="document.readyState === 'complete'"):
        """Loads a page and forgets the events of the one before."""
        # Messages of the old page may still be on their way.
        self.call("Page.navigate", url="about:blank")
        self.wait("location.href === 'about:blank'")
        self.events.clear()
        self.call("Page.navigate", url=url)
        self.wait(ready)

    def value(self, expression, timeout=30):
        """What an expression comes to in the page; promises are waited for."""
        result = self.call(
            "Runtime.evaluate", timeout=timeout, expression=expression, returnByValue=True, awaitPromise=True,
            userGesture=False)  # fmt: skip
        if "exceptionDetails" in result:
            details = result["exceptionDetails"]
            raise Failure(expression[:80] + ": " + details.get("exception", {}).get("description", details["text"]))
        return result["result"].get("value")

    def wait(self, condition, timeout=15):
        """Waits until an expression is true in the page."""
        deadline = time.monotonic() + timeout
        while True:
            try:
                if self.value("Boolean(%s)" % condition):
                    return
            except Failure:
                # Between two pages there is nothing to ask.
                pass
            if time.monotonic() > deadline:
                raise Failure("never came true: " + condition)
            time.sleep(0.02)

    def screen(self, width, height, scale=1, touch=False):
        """Sets the size of the page in CSS pixels, as a telephone if it is touched."""
        self.call(
            "Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=scale, mobile=touch)
        self.call("Emulation.setTouchEmulationEnabled", enabled=touch)

    def media(self, **features):
        """Sets media features: media(prefers_color_scheme="dark")."""
        self.call(
            "Emulation.setEmulatedMedia",
            features=[{"name": name.replace("_", "-"), "value": value} for name, value in features.items()])

    KEYS = {" ": ("Space", 32), "ArrowLeft": ("ArrowLeft", 37), "ArrowRight": ("ArrowRight", 39), "Home": ("Home", 36),
            "End": ("End", 35), "Escape": ("Escape", 27), "Tab": ("Tab", 9), "Enter": ("Enter", 13)}  # fmt: skip

    def key(self, key, shift=False):
        """Presses and releases a key."""
        code, number = self.KEYS[key] if key in self.KEYS else ("Key" + key.upper(), ord(key.upper()))
        text = key if len(key) == 1 else "\r" if key == "Enter" else ""
        common = {"key": key, "code": code, "windowsVirtualKeyCode": number, "modifiers": 8 if shift else 0}
        self.call("Input.dispatchKeyEvent", type="keyDown" if text else "rawKeyDown", text=text, **common)
        self.call("Input.dispatchKeyEvent", type="keyUp", **common)

    def drag(self, points):
        """Presses the mouse at the first point, moves through the others and lets go; a click with one point."""
        x, y = points[0]
        common = {"button": "left", "buttons": 1}
        self.call("Input.dispatchMouseEvent", type="mouseMoved", x=x, y=y)
        self.call("Input.dispatchMouseEvent", type="mousePressed", x=x, y=y, clickCount=1, **common)
        for x, y in points[1:]:
            self.call("Input.dispatchMouseEvent", type="mouseMoved", x=x, y=y, **common)
        self.call("Input.dispatchMouseEvent", type="mouseReleased", x=x, y=y, clickCount=1, button="left")

    def tap(self, x, y):
        """Touches a point."""
        self.swipe([[(x, y)]])

    def swipe(self, moments):
        """Touches with one or more fingers and moves them: a list of points for every moment."""
        finger = lambda points: [{"x": x, "y": y, "id": index} for index, (x, y) in enumerate(points)]
        self.call("Input.dispatchTouchEvent", type="touchStart", touchPoints=finger(moments[0]))
        for points in moments[1:]:
            self.call("Input.dispatchTouchEvent", type="touchMove", touchPoints=finger(points))
        self.call("Input.dispatchTouchEvent", type="touchEnd", touchPoints=[])

    def picture(self):
        """A screenshot, as PNG in base64."""
        return self.call("Page.captureScreenshot", format="png")["data"]

    def complaints(self):
        """What the page wrote to the console as an error, and what it did not catch."""
        found = []
        for event in self.events:
            method, parameters = event.get("method"), event.get("params", {})
            if method == "Runtime.exceptionThrown":
                details = parameters["exceptionDetails"]
                found.append(details.get("exception", {}).get("description", details["text"]))
            elif method == "Runtime.consoleAPICalled" and parameters["type"] in ("error", "warning", "assert"):
                found.append(" ".join(str(part.get("value", part.get("description"))) for part in parameters["args"]))
            elif method == "Log.entryAdded" and parameters["entry"]["level"] in ("error", "warning"):
                found.append(parameters["entry"]["text"])
        return found

    def requests(self):
        """Every address the page asked for, itself included."""
        return [
            event["params"]["request"]["url"] for event in self.events
            if event.get("method") == "Network.requestWillBeSent"
        ]  # fmt: skip
