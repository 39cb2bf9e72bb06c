/** Counts to seconds and back, exactly: steady tempos, ramps, and listed beats. See Clock.swift. */
class Clock {
  constructor(stretches) {
    this.stretches = stretches.map(([count, second, tempo, growth]) => ({ count, second, tempo, growth }));
  }

  /** The second at which a count falls. */
  seconds(count) {
    const stretch = this.stretch("count", count);
    const elapsed = count - stretch.count;
    if (stretch.growth === 0) return stretch.second + elapsed / stretch.tempo;
    return stretch.second + Math.log1p((stretch.growth * elapsed) / stretch.tempo) / stretch.growth;
  }

  /** The count that falls at a second. */
  count(seconds) {
    const stretch = this.stretch("second", seconds);
    const elapsed = seconds - stretch.second;
    if (stretch.growth === 0) return stretch.count + elapsed * stretch.tempo;
    return stretch.count + (stretch.tempo * Math.expm1(stretch.growth * elapsed)) / stretch.growth;
  }

  /** The tempo at a count, in counts a second. */
  tempo(count) {
    const stretch = this.stretch("count", count);
    return stretch.tempo + stretch.growth * (count - stretch.count);
  }

  /** The last stretch that begins at or before a count or a second. */
  stretch(name, value) {
    let low = 0;
    let high = this.stretches.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.stretches[middle][name] <= value) low = middle;
      else high = middle - 1;
    }
    return this.stretches[low];
  }
}
