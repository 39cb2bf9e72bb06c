"""Where the tests of the player take place."""

import json
import os
import subprocess
import time


class Stage:
    """The browser, the programs, and what has been found wrong."""

    def __init__(self, browser, programs, folder):
        self.browser = browser
        self.programs = programs
        self.folder = folder
        self.wrong = 0

    @property
    def razor(self):
        """The player of nine dancers and three minutes."""
        if not os.path.exists(os.path.join(self.folder, "razor")):
            self.player("Examples/razor.routine", "razor")
        return "file://" + os.path.join(self.folder, "razor", "player.html")

    def expect(self, is_so, words):
        """Says what was looked at, and whether it is so."""
        if not is_so:
            self.wrong += 1
        print(("  fine   " if is_so else "  WRONG  ") + words, flush=True)

    def run(self, program, *arguments):
        return subprocess.run(
            [os.path.join(self.programs, program), *arguments], check=True, capture_output=True, text=True).stdout

    def player(self, path, name):
        """Makes the player of a routine, and returns its address."""
        out = os.path.join(self.folder, name)
        self.run("kalgunmu", "render", path, "-o", out, "--as", "player")
        return "file://" + out + "/player.html"

    def routine(self, text, name):
        path = os.path.join(self.folder, name + ".routine")
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
        return path

    def open(self, address, width=1440, height=900, scale=1, touch=False):
        self.browser.screen(width, height, scale, touch)
        self.browser.open(address, "window.kalgunmu && kalgunmu.state.pictures > 0")
        time.sleep(0.1)

    @property
    def state(self):
        return self.browser.value("kalgunmu.state")

    def box(self, identifier):
        return self.browser.value(
            "(({left, top, width, height}) => ({left, top, width, height}))"
            f"(document.getElementById({json.dumps(identifier)}).getBoundingClientRect())")

    def settle(self):
        """Waits for the next picture."""
        self.browser.value("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")

    def press(self, *keys):
        for key in keys:
            self.browser.key(key.removeprefix("shift+"), shift=key.startswith("shift+"))
        self.settle()
        return self.state

    def click(self, identifier):
        box = self.box(identifier)
        self.browser.drag([(box["left"] + box["width"] / 2, box["top"] + box["height"] / 2)])
        self.settle()
        return self.state

    def expect_quiet(self, address, recording="razor.mp3"):
        """No complaint on the console, and nothing asked for but the page itself and the recording beside it."""
        complaints = self.browser.complaints()
        self.expect(not complaints, f"no error on the console {complaints or ''}")
        page = address.split("#")[0]
        known = (page, os.path.dirname(page) + "/" + recording)
        # Pictures that are data, as of the controls of a recording, come from nowhere.
        asked = [url for url in self.browser.requests() if url.split("#")[0] not in known and not url.startswith("data:")]
        self.expect(not asked, f"nothing else is asked for {asked or ''}")
