/**
 * The recording beside the page, or one that the person chose.
 *
 * It is asked for when it is first to be played, and the player does well without it.
 */
class Music {
  constructor(info) {
    this.name = info?.file ?? "";
    this.start = info?.start ?? 0;
    this.isOn = true;
    /** none, unasked, looking, loading, ready or missing */
    this.state = info ? "unasked" : "none";
    this.isWaiting = false;
    this.onChange = () => {};
  }

  /** Asks for the recording; call it while the person presses something, so that the browser allows it to sound. */
  wake() {
    if (this.state === "unasked") this.look(encodeURIComponent(this.name));
    // Some browsers allow it only to what was begun then; after a count-in it would be too late.
    this.audio?.play().catch(() => {});
    this.audio?.pause();
  }

  /** Looks for the recording beside the page. */
  look(address) {
    if (location.protocol !== "file:") {
      this.use(address);
      return;
    }
    // To ask for a file that is missing is an error on the console of some browsers, unless an object asks.
    this.state = "looking";
    const probe = Object.assign(document.createElement("object"), { className: "spoken", tabIndex: -1 });
    const answer = (isThere) => {
      probe.remove();
      if (this.state !== "looking") return;
      if (isThere) this.use(address);
      else this.miss();
    };
    probe.addEventListener("load", () => answer(true));
    probe.addEventListener("error", () => answer(false));
    setTimeout(() => answer(true), 1000);
    probe.data = address;
    document.body.append(probe);
  }

  miss() {
    this.state = "missing";
    this.isWaiting = false;
    this.onChange();
  }

  /** Takes a file that the person chose. */
  choose(file) {
    this.name = file.name;
    this.use(URL.createObjectURL(file));
  }

  use(address) {
    this.pause();
    if (this.audio?.src.startsWith("blob:")) URL.revokeObjectURL(this.audio.src);
    const audio = new Audio();
    this.audio = audio;
    this.state = "loading";
    audio.preload = "auto";
    audio.preservesPitch = true;
    audio.addEventListener("error", () => {
      if (this.audio === audio) this.miss();
    });
    audio.addEventListener("loadedmetadata", () => {
      if (this.audio !== audio) return;
      this.state = "ready";
      this.onChange();
    });
    audio.src = address;
    this.onChange();
  }

  get isUsable() {
    return this.isOn && (this.state === "ready" || this.state === "loading");
  }

  /** Plays from a second of the routine on. */
  play(seconds, speed) {
    if (this.state === "looking" && this.isOn) this.isWaiting = true;
    if (!this.isUsable) return;
    const { audio } = this;
    const place = this.start + seconds;
    // What lies before or behind the recording is silent; the machine's clock runs.
    if (place < 0 || place >= (Number.isFinite(audio.duration) ? audio.duration : Infinity)) {
      this.pause();
      return;
    }
    audio.currentTime = place;
    audio.playbackRate = clamp(speed, 0.25, 4);
    this.isWaiting = true;
    audio.play().then(
      () => {
        if (this.audio === audio) this.isWaiting = false;
      },
      () => {
        if (this.audio === audio) this.isWaiting = false;
      },
    );
  }

  pause() {
    this.isWaiting = false;
    this.audio?.pause();
  }

  /** The second of the routine that is heard now; null while nothing is. */
  get seconds() {
    const { audio } = this;
    if (!audio || !this.isUsable || this.isWaiting || audio.paused || audio.ended || audio.seeking) return null;
    return audio.currentTime - this.start;
  }

  /** What to say of it. */
  get words() {
    switch (this.state) {
      case "none": return "The routine names no recording.";
      case "unasked": return `Plays ${this.name}, if it stands beside this page.`;
      case "looking":
      case "loading": return `Reading ${this.name} …`;
      case "ready": return `Plays ${this.name}.`;
      default: return `${this.name} is not beside this page, or cannot be played. Put it there, or choose it:`;
    }
  }
}
