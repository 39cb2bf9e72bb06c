/** What stands around the stage: the moment in large letters, the counts of the eight, buttons and choices. */
class Deck {
  constructor(player) {
    this.player = player;
    this.score = player.score;
    this.shown = {};
    const ids =
      "title count fraction section caption time risk beside note alarms spoken counting dancer dancer-name dancer-place dancer-swatch follow eyes fit " +
      "play play-icon play-word speed loop count-in click click-state music music-word mirrored beats full";
    this.parts = Object.fromEntries(ids.split(" ").map((id) => [id, document.getElementById(id)]));
    this.fill();
    this.listen();
  }

  /** Writes what stays as it is. */
  fill() {
    const { parts, score, player } = this;
    parts.title.textContent = score.title;
    parts.title.title = score.author ? `${score.title}, by ${score.author}` : score.title;
    Deck.options(parts.speed, player.speeds.map((speed) => [speed, `${Math.round(speed * 100)} %`]));
    Deck.options(parts["count-in"], player.countIns.map((counts) => [counts, counts === 0 ? "off" : String(counts)]));
    this.fillLoops();
    parts.risk.hidden = !score.risks;
    parts.beside.hidden = !score.beside;
    if (score.beside) parts.beside.append(score.beside.played, document.createElement("i"), score.beside.name);
    const { meter } = score;
    if (meter > Deck.mostBeats) parts.beats.hidden = true;
    for (let beat = 1; beat <= meter && meter <= Deck.mostBeats; beat++) {
      const button = Object.assign(document.createElement("button"), { type: "button", textContent: String(beat) });
      button.setAttribute("aria-label", `Count ${beat}`);
      parts.beats.append(button);
    }
    parts.full.hidden = !document.documentElement.requestFullscreen;
  }

  fillLoops() {
    const { score, player } = this;
    const options = [["", "off"], ["all", "everything"], ["eight", "this eight"], ["from", "from here"], ["to", "up to here"]];
    score.sections.forEach((section, index) => options.push([String(index), section.name]));
    const { loop } = player.transport;
    if (loop && player.loops.name === "custom") options.push(["custom", `${score.label(loop.start)}–${score.label(loop.end)}`]);
    Deck.options(this.parts.loop, options);
  }

  static options(select, options) {
    select.replaceChildren(...options.map(([value, text]) => new Option(text, value)));
  }

  listen() {
    const { parts, player, score } = this;
    const { transport, settings } = player;
    const on = (id, action) => document.getElementById(id).addEventListener("click", action);
    on("play", () => transport.toggle());
    on("back", () => player.step(-1));
    on("on", () => player.step(1));
    on("back-eight", () => player.step(-score.meter));
    on("on-eight", () => player.step(score.meter));
    on("click", () => (settings.click = !settings.click));
    on("music", () => player.toggleMusic());
    on("follow", () => player.choice.toggle("follow"));
    on("eyes", () => player.choice.toggle("eyes"));
    on("dancer-close", () => player.choice.choose(null));
    on("fit", () => player.choice.showAll());
    on("full", () => player.toggleFull());
    parts.speed.addEventListener("change", () => player.setSpeed(Number(parts.speed.value)));
    parts.loop.addEventListener("change", () => player.loops.choose(parts.loop.value));
    parts["count-in"].addEventListener("change", () => (settings.countIn = Number(parts["count-in"].value)));
    this.listenToBeats();
  }

  /** The counts of the eight can be pressed, and dragged along. */
  listenToBeats() {
    const { beats } = this.parts;
    const { player, score } = this;
    const go = (index) => player.seek(Math.floor(player.transport.count / score.meter + 1e-9) * score.meter + index);
    beats.addEventListener("click", (event) => {
      const index = [...beats.children].indexOf(event.target);
      if (index >= 0 && event.detail === 0) go(index);
    });
    const drag = (event) => {
      const { left, width } = beats.getBoundingClientRect();
      const share = clamp((event.clientX - left) / width, 0, 0.9999);
      go(Math.floor(share * score.meter));
    };
    beats.addEventListener("pointerdown", (event) => {
      if (event.button !== 0) return;
      beats.setPointerCapture(event.pointerId);
      this.isDragged = true;
      player.transport.hold();
      drag(event);
    });
    beats.addEventListener("pointermove", (event) => this.isDragged && drag(event));
    for (const name of ["pointerup", "pointercancel"]) {
      beats.addEventListener(name, () => {
        if (this.isDragged) player.transport.release();
        this.isDragged = false;
      });
    }
  }

  /** Sets a text or another property of a part, if it has changed. */
  show(id, property, value) {
    const key = id + "." + property;
    if (this.shown[key] === value) return false;
    this.shown[key] = value;
    if (property.startsWith("aria-") || property === "href") this.parts[id].setAttribute(property, value);
    else this.parts[id][property] = value;
    return true;
  }

  /** Shows the moment. */
  draw(count) {
    const { player, score } = this;
    const { transport, choice, settings } = player;
    this.show("count", "textContent", score.wholeLabel(count));
    // Between counts the rest is small; while it plays nobody could read it.
    const rest = transport.isPlaying ? 0 : Math.round((count - Math.floor(count + 1e-6)) * 100) / 100;
    this.show("fraction", "textContent", rest > 0 ? String(rest).slice(1) : "");
    const beat = Math.floor(count + 1e-6) - Math.floor((count + 1e-6) / score.meter) * score.meter;
    this.showBeat(beat);
    this.show("section", "textContent", score.section(count)?.name ?? "");
    this.show("caption", "textContent", score.caption(count));
    if (score.risks) this.showRisk(score.riskAt(count));
    const tempo = Math.round(score.clock.tempo(count) * 60 * transport.speed);
    this.show("time", "textContent", `${Deck.time(score.clock.seconds(count))} · ${tempo} bpm`);
    const note = score.note(count);
    this.show("note", "hidden", note === "");
    this.show("note", "textContent", note);
    this.showAlarms(settings.rings ? score.alarmsAt(count) : []);
    this.showCounting();
    this.show("play-icon", "href", transport.isPlaying ? "#icon-pause" : "#icon-play");
    this.show("play-word", "textContent", transport.isPlaying ? "Pause" : "Play");
    this.show("speed", "value", String(transport.speed));
    this.showLoop();
    this.show("count-in", "value", String(settings.countIn));
    this.show("click", "aria-pressed", String(settings.click));
    this.show("click-state", "textContent", settings.click ? "on" : "off");
    this.showMusic();
    this.show("fit", "hidden", !player.floor.camera.isMoved && !choice.eyes);
    this.show("mirrored", "hidden", !settings.mirror);
    this.showDancer(choice);
  }

  showLoop() {
    const { loops } = this.player;
    if (this.shown.loop === loops.key) return;
    this.shown.loop = loops.key;
    this.fillLoops();
    this.parts.loop.value = loops.name;
    this.parts.loop.parentElement.classList.toggle("set", loops.name !== "");
  }

  showMusic() {
    const { music } = this.player;
    const isHeard = music.isOn && music.state !== "none" && music.state !== "missing";
    this.show("music", "hidden", music.state === "none");
    this.show("music", "aria-pressed", String(isHeard));
    this.show("music-word", "textContent", music.state === "missing" ? "find" : music.isOn ? "on" : "off");
  }

  showBeat(beat) {
    if (this.shown.beat === beat) return;
    const { children } = this.parts.beats;
    children[this.shown.beat]?.removeAttribute("aria-current");
    children[beat]?.setAttribute("aria-current", "true");
    this.shown.beat = beat;
  }

  showAlarms(alarms) {
    const key = alarms.map((alarm) => alarm.index).join();
    if (this.shown.alarms === key) return;
    this.shown.alarms = key;
    const items = alarms.slice(0, Deck.mostAlarms).map((alarm) => {
      const item = Object.assign(document.createElement("li"), { className: alarm.severity, textContent: alarm.words });
      item.title = alarm.message;
      return item;
    });
    if (alarms.length > Deck.mostAlarms) {
      items.push(Object.assign(document.createElement("li"), { textContent: `and ${alarms.length - Deck.mostAlarms} more` }));
    }
    this.parts.alarms.replaceChildren(...items);
  }

  /** How often takes went wrong here. */
  showRisk(risk) {
    this.show("risk", "textContent", risk?.words ?? "no risk here");
    this.show("risk", "className", `risk ${!risk ? "" : risk.touch > 0 ? "touch" : "near"}`);
  }

  showCounting() {
    const { counting } = this.player.transport;
    this.show("counting", "hidden", !counting);
    if (counting) this.show("counting", "textContent", String(this.player.transport.countedNumber(Math.max(counting.counted, 0))));
  }

  showDancer({ dancer, follow, eyes }) {
    this.show("dancer", "hidden", dancer === null);
    if (dancer === null) return;
    const { score, player } = this;
    const { poses } = player.floor;
    this.show("dancer-name", "textContent", score.fullName(dancer));
    this.parts["dancer-swatch"].style.background = player.palette.colour(dancer);
    this.show("dancer-place", "textContent", poses.seen[dancer] ? Deck.place(poses.x[dancer], poses.y[dancer]) : "in the wings");
    this.show("follow", "aria-pressed", String(follow));
    this.show("eyes", "aria-pressed", String(eyes));
  }

  /** A place in words, from the performers' side: stage left is the audience's right. */
  static place(x, y) {
    const [across, along] = [Math.abs(x).toFixed(1), Math.abs(y).toFixed(1)];
    const words = [];
    if (across !== "0.0") words.push(`${across} m ${x > 0 ? "left" : "right"}`);
    if (along !== "0.0") words.push(`${along} m ${y > 0 ? "back" : "front"}`);
    return words.join(",\n") || "centre";
  }

  /** `1:05.3` */
  static time(seconds) {
    const tenths = Math.max(0, Math.round(seconds * 10));
    const rest = ((tenths % 600) / 10).toFixed(1);
    return `${Math.floor(tenths / 600)}:${rest.padStart(4, "0")}`;
  }

  /** Says where we are, for those who listen; only while it stands. */
  say(count) {
    const section = this.score.section(count)?.name;
    const alarms = this.score.alarmsAt(count).map((alarm) => alarm.words);
    const { dancer } = this.player.choice;
    const own = dancer === null ? "" : `${this.score.fullName(dancer)} ${this.parts["dancer-place"].textContent}`;
    const moment = `Count ${this.score.label(Math.round(count * 100) / 100)}`;
    const words = [moment, section, this.score.note(count), own, ...alarms.slice(0, 3)];
    this.show("spoken", "textContent", words.filter(Boolean).join(", "));
  }
}
Object.assign(Deck, { mostBeats: 12, mostAlarms: 3 });
