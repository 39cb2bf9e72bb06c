/**
 * Time: which count it is, and how it goes on.
 *
 * While a recording plays, it is the clock: the count follows from where the recording is. Without one the machine's
 * clock runs. Counts and seconds are the routine's, whatever the speed.
 */
class Transport {
  constructor(score, music, click) {
    Object.assign(this, { score, music, click });
    this.count = 0;
    this.isPlaying = false;
    /** Whether the person holds the time, as while scrubbing. */
    this.isHeld = false;
    this.speed = 1;
    /** The stretch that is repeated, or null. */
    this.loop = null;
    /** How many counts are counted in. */
    this.countIn = 0;
    /** The count-in under way: when it began, how long a count takes, how many have been counted. */
    this.counting = null;
    this.anchor = { now: 0, seconds: 0 };
  }

  toggle() {
    if (this.isPlaying) this.pause();
    else this.play();
  }

  play() {
    if (this.isPlaying) return;
    const end = this.loop?.end ?? this.score.end;
    if (this.count >= end - 1e-6 || (this.loop && this.count < this.loop.start - 1e-6)) this.count = this.loop?.start ?? 0;
    this.isPlaying = true;
    this.click.wake();
    this.music.wake();
    this.begin(performance.now());
  }

  pause() {
    if (!this.isPlaying) return;
    this.isPlaying = false;
    this.counting = null;
    this.music.pause();
    this.click.stop();
  }

  /** Goes to a count. */
  seek(count) {
    this.count = clamp(count, 0, this.score.end);
    if (!this.isPlaying || this.isHeld) return;
    this.click.stop();
    if (this.counting) this.begin(performance.now());
    else this.start(performance.now());
  }

  /** Stands still while the person drags the moment to and fro. */
  hold() {
    this.isHeld = true;
    this.counting = null;
    this.music.pause();
    this.click.stop();
  }

  /** Goes on from where it was let go. */
  release() {
    this.isHeld = false;
    this.seek(this.count);
  }

  setSpeed(speed) {
    this.speed = speed;
    if (this.isPlaying) this.seek(this.count);
  }

  /** Counts in, or starts at once. */
  begin(now) {
    if (this.countIn === 0) {
      this.start(now);
      return;
    }
    this.music.pause();
    const beat = 1 / this.score.clock.tempo(this.count) / this.speed;
    this.counting = { began: now, beat, counted: -1 };
    this.click.stop();
    for (let index = 0; index < this.countIn; index++) this.click.schedule(index * beat, this.isFirst(index));
  }

  /** Whether a counted-in count is a 1. */
  isFirst(index) {
    return this.countedNumber(index) === 1;
  }

  /** What is called out: 5, 6, 7, 8 before a 1. */
  countedNumber(index) {
    const { meter } = this.score;
    const number = (Math.floor(this.count + 1e-6) - this.countIn + index) % meter;
    return ((number + meter) % meter) + 1;
  }

  start(now) {
    this.counting = null;
    this.anchor = { now, seconds: this.score.clock.seconds(this.count) };
    this.click.from(this.count);
    this.music.play(this.anchor.seconds, this.speed);
  }

  /** Lets time go on; call it once a picture. */
  advance(now) {
    if (!this.isPlaying || this.isHeld) return;
    if (this.counting) {
      const index = Math.floor((now - this.counting.began) / 1000 / this.counting.beat);
      this.counting.counted = clamp(index, 0, this.countIn - 1);
      if (index >= this.countIn) this.start(this.counting.began + this.countIn * this.counting.beat * 1000);
      else return;
    }
    this.count = this.score.clock.count(this.secondsAt(now));
    const end = this.loop?.end ?? this.score.end;
    if (this.count >= end) this.turnRound(end, now);
    else this.click.follow(this);
  }

  /** The second of the routine at a time of the machine. */
  secondsAt(now) {
    if (this.music.isWaiting) this.anchor.now = now;
    const own = this.anchor.seconds + ((now - this.anchor.now) / 1000) * this.speed;
    const heard = this.music.seconds;
    if (heard === null) return own;
    // What the recording says comes in steps; the machine's clock, drawn to it, goes evenly.
    const drift = heard - own;
    const pull = Math.abs(drift) > 0.15 ? 1 : 0.08;
    this.anchor = { now, seconds: own + drift * pull };
    return this.anchor.seconds;
  }

  /** At the end of what is played: again from its beginning, or stop. */
  turnRound(end, now) {
    if (!this.loop) {
      this.count = end;
      this.pause();
      return;
    }
    this.count = this.loop.start;
    this.click.stop();
    this.begin(now);
  }
}
