/** Who was chosen, and how the picture keeps to the dancer. */
class Choice {
  constructor(player) {
    this.player = player;
    this.dancer = null;
    /** Whether the dancer stays in the middle. */
    this.follow = false;
    /** Whether up is where the dancer looks. */
    this.eyes = false;
    /** The group that alone has its colours, or null. */
    this.group = null;
  }

  get isFollowing() {
    return this.dancer !== null && (this.follow || this.eyes);
  }

  /** Chooses a dancer, or nobody. */
  choose(dancer) {
    if (dancer === null && this.isFollowing) this.player.floor.camera.reset();
    this.dancer = dancer;
    if (dancer === null) Object.assign(this, { follow: false, eyes: false });
    this.player.panel.lists.markDancer(dancer);
    this.player.invalidate();
  }

  /** The next of the cast, or the one before. */
  step(direction) {
    const count = this.player.score.dancerCount;
    const from = this.dancer ?? (direction > 0 ? -1 : count);
    this.choose((from + direction + count) % count);
  }

  /** Turns `follow` or `eyes` on or off; of nobody, the first of the cast. */
  toggle(way) {
    const { camera } = this.player.floor;
    if (this.dancer === null) this.choose(0);
    const wasFollowing = this.isFollowing;
    this[way] = !this[way];
    if (!wasFollowing && camera.zoom === 1) this.player.floor.closeIn();
    if (!this.isFollowing) camera.reset();
    this.player.invalidate();
  }

  /** The whole stage again. */
  showAll() {
    Object.assign(this, { follow: false, eyes: false });
    this.player.floor.camera.reset();
    this.player.invalidate();
  }
}
