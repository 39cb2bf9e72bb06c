/** Everything together: what the person does becomes what is shown, picture by picture. */
class Player {
  constructor(data) {
    this.score = new Score(data);
    this.speeds = [0.25, 0.5, 0.6, 0.7, 0.75, 0.8, 0.9, 1, 1.1, 1.25, 1.5];
    this.countIns = [...new Set([0, Math.ceil(this.score.meter / 2), this.score.meter])];
    /** How many pictures were drawn, and how long that took in all. */
    this.drawn = { pictures: 0, milliseconds: 0 };
    this.settings = new Settings(this.score);
    this.palette = new Palette(this.score.cast);
    this.music = new Music(this.score.music);
    this.click = new Click(this.score);
    this.transport = new Transport(this.score, this.music, this.click);
    this.loops = new Loops(this);
    this.choice = new Choice(this);
    this.floor = new Floor(this.score, this.palette, this.settings, this.choice);
    this.timeline = new Timeline(this.score, this.palette, this.transport);
    this.panel = new Panel(this);
    this.deck = new Deck(this);
    this.keys = new Keys(this);
    this.gestures = new Gestures(this.floor, this);
    document.body.classList.toggle("with-notes", this.score.notes.length > 0);
    document.body.classList.toggle("with-findings", this.score.alarms.length > 0);
    this.listen();
    this.applySettings();
    this.readAddress();
  }

  listen() {
    this.settings.onChange = (name) => this.applySettings(name);
    this.timeline.onSeek = (count) => this.seek(count);
    this.music.onChange = () => {
      this.panel.showMusic();
      if (this.transport.isPlaying && !this.transport.counting) this.transport.seek(this.transport.count);
      this.invalidate();
    };
    const resize = () => {
      this.floor.resize();
      this.timeline.resize();
      this.invalidate();
    };
    const observer = new ResizeObserver(resize);
    observer.observe(this.floor.stage);
    observer.observe(this.timeline.element);
    window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this.applySettings("theme"));
    window.addEventListener("hashchange", () => this.readAddress());
    document.addEventListener("visibilitychange", () => {
      if (!document.hidden && this.transport.isPlaying) this.keepAwake(true);
      this.invalidate();
    });
    // Everything the person presses may have changed something.
    for (const name of ["click", "change", "keydown"]) document.addEventListener(name, () => this.invalidate());
    window.addEventListener("dragover", (event) => event.preventDefault());
    window.addEventListener("drop", (event) => {
      event.preventDefault();
      const [file] = event.dataTransfer?.files ?? [];
      if (file) this.takeMusic(file);
    });
  }

  /** `#3:5`, `#3:5,ara`: the moment, and a dancer. */
  readAddress() {
    const [, phrase, beat, , name] = location.hash.match(/^#(\d+):(\d+(\.\d+)?)(?:,(.*))?$/) ?? [];
    if (!phrase) return;
    this.seek((Number(phrase) - 1) * this.score.meter + Number(beat) - 1);
    // Browsers write names of other alphabets as escapes.
    const dancer = this.score.cast.names.findIndex((each) => each === name || encodeURIComponent(each) === name);
    if (dancer >= 0) this.choice.choose(dancer);
  }

  applySettings(name = null) {
    const { settings, transport } = this;
    if (name === null || name === "theme") {
      document.documentElement.dataset.theme = settings.isDark ? "dark" : "light";
      this.palette.read();
      this.floor.repaint();
      this.timeline.repaint();
      this.panel.lists.recolour();
    }
    this.click.isOn = settings.click;
    transport.countIn = this.countIns.includes(settings.countIn) ? settings.countIn : 0;
    if (name === "view" || name === "mirror") this.floor.repaint();
    this.panel.showSettings();
    this.invalidate();
  }

  /** Asks for a picture. */
  invalidate() {
    if (this.isAsked) return;
    this.isAsked = true;
    requestAnimationFrame((now) => this.draw(now));
  }

  draw(now) {
    this.isAsked = false;
    const { transport } = this;
    const begin = performance.now();
    transport.advance(now);
    const { count } = transport;
    this.floor.draw(count, now);
    this.timeline.draw(count);
    this.deck.draw(count);
    this.drawn.pictures += 1;
    this.drawn.milliseconds += performance.now() - begin;
    if (transport.isPlaying || this.floor.isTurning) this.invalidate();
    if (this.wasPlaying !== transport.isPlaying) this.keepAwake(transport.isPlaying);
    this.wasPlaying = transport.isPlaying;
    const said = `${count} ${this.choice.dancer}`;
    if (!transport.isPlaying && !transport.isHeld && this.saidAt !== said) {
      this.saidAt = said;
      this.deck.say(count);
      this.timeline.say(count);
    }
  }

  /** A telephone that lies on the floor of the studio must not go dark while it plays. */
  async keepAwake(isPlaying) {
    try {
      if (isPlaying) this.wakeLock = await navigator.wakeLock?.request("screen");
      else await this.wakeLock?.release();
    } catch {
      // Some browsers allow it only to pages from a server.
    }
  }

  seek(count) {
    this.transport.seek(count);
    this.invalidate();
  }

  /** Some counts on or back, to whole counts. */
  step(counts) {
    const { count } = this.transport;
    const from = counts > 0 ? Math.floor(count + 1e-6) : Math.ceil(count - 1e-6);
    this.seek(from + counts);
  }

  stepSection(direction) {
    const { count } = this.transport;
    const starts = [0, ...this.score.sections.map((section) => section.start), this.score.end];
    const goal =
      direction > 0 ? starts.find((start) => start > count + 1e-6) : starts.findLast((start) => start < count - 1e-6);
    this.seek(goal ?? (direction > 0 ? this.score.end : 0));
  }

  /** To the next finding, or the one before. */
  jump(direction) {
    const { findings } = this.score;
    if (findings.length === 0) return;
    const { count } = this.transport;
    const ordered = [...findings].sort((a, b) => a.worst - b.worst || a.index - b.index);
    const at = ordered.indexOf(this.found);
    const isThere = at >= 0 && Math.abs(this.found.worst - count) < 1e-3;
    let goal = isThere ? ordered[at + direction] : null;
    if (!isThere) {
      goal =
        direction > 0 ? ordered.find(({ worst }) => worst > count + 1e-3) : ordered.findLast(({ worst }) => worst < count - 1e-3);
    }
    this.goTo(goal ?? ordered.at(direction > 0 ? 0 : -1));
  }

  /** Shows a finding: its worst moment; while it plays, from two counts before. */
  goTo(finding) {
    this.found = finding;
    this.seek(this.transport.isPlaying ? finding.start - 2 : finding.worst);
    this.settings.rings = true;
  }

  setSpeed(speed) {
    this.transport.setSpeed(speed);
    this.invalidate();
  }

  changeSpeed(direction) {
    const at = this.speeds.indexOf(this.transport.speed);
    this.setSpeed(this.speeds[clamp(at + direction, 0, this.speeds.length - 1)]);
  }

  /** Closes what is open, lets go of what is held, one after the other. */
  letGo() {
    if (this.panel.isOpen) this.panel.close();
    else if (this.choice.isFollowing || this.floor.camera.isMoved) this.choice.showAll();
    else if (this.choice.dancer !== null) this.choice.choose(null);
    else this.loops.choose("");
  }

  toggleFull() {
    const isFull = document.fullscreenElement !== null;
    const change = isFull ? document.exitFullscreen() : document.documentElement.requestFullscreen?.();
    change?.catch(() => {});
  }

  /** Music on or off; where there is none, to the place where it can be chosen. */
  toggleMusic() {
    const { music } = this;
    if (music.state === "none" || music.state === "missing") {
      this.panel.showMusicPage();
      return;
    }
    music.isOn = !music.isOn;
    if (!music.isOn) music.pause();
    this.seek(this.transport.count);
  }

  takeMusic(file) {
    this.music.choose(file);
    this.invalidate();
  }
}
