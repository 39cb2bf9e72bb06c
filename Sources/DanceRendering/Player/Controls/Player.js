/** Everything together: what the person does becomes what is shown, picture by picture. */
class Player {
  constructor(data) {
    this.score = new Score(data);
    this.speeds = [0.25, 0.5, 0.6, 0.7, 0.75, 0.8, 0.9, 1, 1.1, 1.25, 1.5];
    this.countIns = [...new Set([0, Math.ceil(this.score.meter / 2), this.score.meter])];
    /** Who was chosen, whether the picture is kept on the dancer, and turned as the dancer looks; the group shown. */
    this.choice = { dancer: null, follow: false, eyes: false, group: null };
    this.loopName = "";
    this.loopKey = "";
    /** How many pictures were drawn, and how long that took in all. */
    this.drawn = { pictures: 0, milliseconds: 0 };
    this.settings = new Settings(this.score);
    this.palette = new Palette(this.score.cast);
    this.music = new Music(this.score.music);
    this.click = new Click(this.score);
    this.transport = new Transport(this.score, this.music, this.click);
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
    document.addEventListener("visibilitychange", () => this.invalidate());
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
    const [, phrase, beat, , name] = decodeURIComponent(location.hash).match(/^#(\d+):(\d+(\.\d+)?)(?:,(.*))?$/) ?? [];
    if (!phrase) return;
    this.seek((Number(phrase) - 1) * this.score.meter + Number(beat) - 1);
    const dancer = this.score.cast.names.indexOf(name);
    if (dancer >= 0) this.choose(dancer);
  }

  applySettings(name = null) {
    const { settings, transport } = this;
    if (name === null || name === "theme") {
      document.documentElement.dataset.theme = settings.isDark ? "dark" : "light";
      this.palette.read();
      this.floor.repaint();
      this.timeline.repaint();
      this.panel.recolour();
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

  /** Repeats a section, this eight, everything, or nothing. */
  chooseLoop(name) {
    const { score, transport } = this;
    const eight = Math.floor(transport.count / score.meter + 1e-9) * score.meter;
    const section = score.sections[Number(name)];
    if (name === "") this.setLoop(null, "");
    else if (name === "all") this.setLoop({ start: 0, end: score.end }, name);
    else if (name === "eight") this.setLoop({ start: eight, end: Math.min(eight + score.meter, score.end) }, "custom");
    else if (section) this.setLoop({ start: section.start, end: section.end }, name);
  }

  toggleLoop() {
    const { score, transport } = this;
    const index = score.sections.indexOf(score.section(transport.count));
    this.chooseLoop(transport.loop ? "" : index >= 0 ? String(index) : "all");
  }

  loopFrom(count) {
    const end = this.transport.loop?.end ?? this.score.end;
    this.setLoop({ start: count, end: end > count ? end : this.score.end }, "custom");
  }

  loopTo(count) {
    const start = this.transport.loop?.start ?? 0;
    this.setLoop({ start: start < count ? start : 0, end: count }, "custom");
  }

  setLoop(loop, name) {
    const isLoop = loop !== null && loop.end > loop.start;
    this.transport.loop = isLoop ? loop : null;
    this.loopName = isLoop ? name : "";
    this.loopKey = isLoop ? `${name} ${loop.start} ${loop.end}` : "";
    this.invalidate();
  }

  choose(dancer) {
    const { choice } = this;
    if (dancer === null && (choice.follow || choice.eyes)) this.floor.camera.reset();
    choice.dancer = dancer;
    if (dancer === null) Object.assign(choice, { follow: false, eyes: false });
    this.panel.markDancer(dancer);
    this.invalidate();
  }

  stepDancer(direction) {
    const count = this.score.dancerCount;
    const from = this.choice.dancer ?? (direction > 0 ? -1 : count);
    this.choose((from + direction + count) % count);
  }

  get isFollowing() {
    return this.choice.dancer !== null && (this.choice.follow || this.choice.eyes);
  }

  follow() {
    this.keepOn("follow");
  }

  lookThrough() {
    this.keepOn("eyes");
  }

  keepOn(way) {
    const { choice, floor } = this;
    if (choice.dancer === null) this.choose(0);
    const wasFollowing = this.isFollowing;
    choice[way] = !choice[way];
    if (!wasFollowing && floor.camera.zoom === 1) floor.closeIn();
    if (!this.isFollowing) floor.camera.reset();
    this.invalidate();
  }

  /** The whole stage again. */
  showAll() {
    Object.assign(this.choice, { follow: false, eyes: false });
    this.floor.camera.reset();
    this.invalidate();
  }

  /** Closes what is open, lets go of what is held, one after the other. */
  letGo() {
    if (this.panel.isOpen) this.panel.close();
    else if (this.isFollowing || this.floor.camera.isMoved) this.showAll();
    else if (this.choice.dancer !== null) this.choose(null);
    else if (this.transport.loop) this.chooseLoop("");
  }

  toggleFull() {
    const isFull = document.fullscreenElement !== null;
    const change = isFull ? document.exitFullscreen() : document.documentElement.requestFullscreen?.();
    change?.catch(() => {});
  }

  setMusic(isOn) {
    this.music.isOn = isOn;
    if (!isOn) this.music.pause();
    this.seek(this.transport.count);
  }

  takeMusic(file) {
    this.music.choose(file);
    this.invalidate();
  }
}

const player = new Player(JSON.parse(document.getElementById("data").textContent));

/**
 * What a page around the player, or a test, can ask: where everybody is, and what is shown.
 *
 * Places are metres from centre stage, x to the audience's right and y upstage; dancers are numbers by cast order.
 */
window.kalgunmu = {
  positionAt(dancer, count) {
    const { tracks } = player.score;
    const row = tracks.row(dancer, count);
    const out = { x: 0, y: 0 };
    tracks.point(row, tracks.share(row, count), out);
    return { ...out, presence: ["waiting", "passing", "on stage"][tracks.presences[row]] };
  },
  facingAt(dancer, count) {
    const poses = new Poses(player.score);
    poses.update(count);
    return poses.gaze[dancer];
  },
  secondsAt: (count) => player.score.clock.seconds(count),
  countAt: (seconds) => player.score.clock.count(seconds),
  seek: (count) => player.seek(count),
  get state() {
    const { transport, choice, floor, music, drawn } = player;
    const { camera } = floor;
    return {
      count: transport.count, isPlaying: transport.isPlaying, speed: transport.speed, loop: transport.loop,
      isCounting: transport.counting !== null, dancer: choice.dancer, follow: choice.follow, eyes: choice.eyes,
      music: music.state, heard: music.seconds, label: player.score.label(transport.count), ...drawn,
      camera: { x: camera.centreX, y: camera.centreY, scale: camera.scale, up: camera.up, mirror: camera.mirror },
    };
  },
  /** The pixel of a dancer in the page. */
  pixelOf(dancer) {
    const { left, top } = player.floor.stage.getBoundingClientRect();
    const { camera, poses } = player.floor;
    const [x, y] = [poses.x[dancer], poses.y[dancer]];
    return { x: left + camera.x(x, y), y: top + camera.y(x, y) };
  },
};
