/** A click on every count, a higher one on 1; planned a moment ahead, so that it is on time whatever the page is at. */
class Click {
  constructor(score) {
    this.score = score;
    this.isOn = false;
    this.next = 0;
  }

  /** Readies the sound; call it while the person presses something. */
  wake() {
    const Context = window.AudioContext ?? window.webkitAudioContext;
    if (!Context) return;
    this.context ??= new Context();
    if (this.context.state === "suspended") this.context.resume().catch(() => {});
  }

  /** The next click is the one on the first whole count from here on. */
  from(count) {
    this.stop();
    this.next = Math.ceil(count - 1e-6);
  }

  /** Plans the clicks of the next moment. */
  follow(transport) {
    if (!this.isOn || !this.context) {
      this.next = Math.ceil(transport.count);
      return;
    }
    const { clock, meter } = this.score;
    const now = clock.seconds(transport.count);
    const end = transport.loop?.end ?? this.score.end;
    while (this.next < end) {
      const wait = (clock.seconds(this.next) - now) / transport.speed;
      if (wait > Click.ahead) break;
      // What was missed while the page was out of sight stays silent.
      if (wait > -0.05) this.schedule(Math.max(wait, 0), this.next % meter === 0);
      this.next += 1;
    }
  }

  /** A click some seconds from now. */
  schedule(wait, isFirst) {
    if (!this.context) return;
    if (!this.output) {
      this.output = this.context.createGain();
      this.output.connect(this.context.destination);
    }
    const at = this.context.currentTime + wait;
    const tone = this.context.createOscillator();
    const loudness = this.context.createGain();
    tone.frequency.value = isFirst ? 1760 : 1174;
    loudness.gain.setValueAtTime(isFirst ? 0.5 : 0.3, at);
    loudness.gain.exponentialRampToValueAtTime(0.001, at + 0.05);
    tone.connect(loudness).connect(this.output);
    tone.start(at);
    tone.stop(at + 0.06);
  }

  /** Silences what has been planned. */
  stop() {
    this.output?.disconnect();
    this.output = null;
  }
}
/** How many seconds ahead clicks are planned. */
Click.ahead = 0.15;
