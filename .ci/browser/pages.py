"""Pages in colours of their own, and the page of formations."""

import os


def background(browser):
    return browser.value("getComputedStyle(document.body).backgroundColor")


def colours(stage):
    """Colours: a player begins in the theme that was asked for, whatever the machine is set to."""
    browser, out = stage.browser, os.path.join(stage.folder, "dark")
    stage.run("kalgunmu", "render", "Examples/duo.routine", "-o", out, "--as", "player", "--theme", "dark")
    address = "file://" + out + "/player.html"
    browser.media(prefers_color_scheme="light")
    stage.open(address)
    first = background(browser)
    stage.press("d")
    turned = background(browser)
    stage.open(address)
    again = background(browser)
    shown = (first, turned, again)
    stage.expect(
        shown == ("rgb(20, 23, 27)", "rgb(251, 250, 247)", "rgb(20, 23, 27)"), f"dark, light when turned, and dark again: {shown}")
    stage.expect_quiet(address)


def formations(stage):
    """Formations: light and dark, and found by what is written of them."""
    browser, out = stage.browser, os.path.join(stage.folder, "library")
    stage.run("kalgunmu", "formations", "-o", out)
    address = "file://" + out + "/formations.html"
    browser.screen(1440, 900, 1, False)
    browser.open(address, "!document.getElementById('find').hidden")
    shown = "[...document.querySelectorAll('.card:not([hidden])')].filter((card) => card.offsetParent).length"
    everything = browser.value(shown)
    browser.key("/")
    focused = browser.value("document.activeElement.id")
    stage.expect(everything > 80 and focused == "words", f"{everything} formations, and / leads to the search")
    type_in = "((field, text) => { field.value = text; field.dispatchEvent(new Event('input')); })"
    browser.value(f"{type_in}(document.getElementById('words'), 'crane hansando')")
    found, words = browser.value(shown), browser.value("document.getElementById('found').textContent")
    stage.expect(found == 1 and words == "1 found", f"what is written is found: {words}")
    browser.value(f"{type_in}(document.getElementById('words'), 'nobody dances so')")
    stage.expect(
        browser.value("document.getElementById('found').textContent") == "nothing found", "nothing is found where nothing is")
    browser.key("Escape")
    stage.expect(browser.value(shown) == everything, "Escape shows everything again")
    browser.media(prefers_color_scheme="dark")
    dark = background(browser)
    browser.media(prefers_color_scheme="light")
    light = background(browser)
    stage.expect((dark, light) == ("rgb(20, 23, 27)", "rgb(251, 250, 247)"), "dark and light as the machine is set")
    for width in (1440, 390):
        browser.screen(width, 800, 1, False)
        wide = browser.value("document.documentElement.scrollWidth")
        stage.expect(wide <= width, f"nothing runs out of a page {width} pixels wide")
    stage.expect_quiet(address)


PARTS = [colours, formations]
