/**
 * Pixels of a crowd, set one by one.
 *
 * A canvas draws some hundred discs in a hundredth of a second. Twenty thousand take it a second; copied into an array of
 * pixels from a few stamps, they take a hundredth again, on any machine. A stamp is the drop of one direction and size,
 * at one of 16 offsets within a pixel, so that those who walk slowly glide.
 */
class Raster {
  constructor(context) {
    this.context = context;
    this.stamps = new Map();
    this.stampRadius = -1;
  }

  /** Makes room for a picture of some pixels, empty. */
  begin(width, height) {
    if (this.width !== width || this.height !== height) {
      this.image = this.context.createImageData(width, height);
      this.pixels = new Uint32Array(this.image.data.buffer);
      this.width = width;
      this.height = height;
    } else {
      this.pixels.fill(0);
    }
  }

  /** Shows it. */
  end() {
    this.context.putImageData(this.image, 0, 0);
  }

  /** Sets a pixel, or mixes it: `cover` is 0–255, `word` a colour without opacity. */
  mix(at, word, cover) {
    const below = this.pixels[at];
    if (cover >= 255) {
      this.pixels[at] = (0xff000000 | word) >>> 0;
    } else if (below === 0) {
      this.pixels[at] = ((cover << 24) | word) >>> 0;
    } else {
      const alpha = below >>> 24;
      const joint = alpha + cover - ((alpha * cover + 127) >> 8);
      const share = cover / Math.max(joint, 1);
      const red = (below & 255) + ((word & 255) - (below & 255)) * share;
      const green = ((below >> 8) & 255) + (((word >> 8) & 255) - ((below >> 8) & 255)) * share;
      const blue = ((below >> 16) & 255) + (((word >> 16) & 255) - ((below >> 16) & 255)) * share;
      this.pixels[at] = ((Math.min(joint, 255) << 24) | (blue << 16) | (green << 8) | red) >>> 0;
    }
  }

  /** A drop at a place: its point looks along `angle` (of the picture). */
  drop(x, y, angle, radius, word) {
    const direction = radius < 2 ? 0 : Math.round((angle * 32) / (2 * Math.PI)) & 31;
    const left = Math.floor(x * 4) / 4;
    const top = Math.floor(y * 4) / 4;
    const [column, row] = [Math.floor(left), Math.floor(top)];
    const phase = (left - column) * 4 + (top - row) * 16;
    const stamp = this.stamp(direction, phase, Math.max(radius, 0.5));
    const { size, half, cover } = stamp;
    const [minX, minY] = [column - half, row - half];
    const firstX = Math.max(0, -minX);
    const lastX = Math.min(size, this.width - minX);
    const lastY = Math.min(size, this.height - minY);
    for (let v = Math.max(0, -minY); v < lastY; v++) {
      let at = (minY + v) * this.width + minX + firstX;
      for (let u = firstX, from = v * size + firstX; u < lastX; u++, from++, at++) {
        const value = cover[from];
        if (value === 255) this.pixels[at] = (0xff000000 | word) >>> 0;
        else if (value > 0) this.mix(at, word, value);
      }
    }
  }

  /** How much of each pixel a drop covers, worked out once for each direction, offset and size. */
  stamp(direction, phase, radius) {
    const grain = Math.round(radius * 8);
    const key = (grain * 16 + phase) * 32 + direction;
    let stamp = this.stamps.get(key);
    if (stamp) return stamp;
    // Sizes change while the picture is enlarged; what was for others is of no use then.
    if (this.stamps.size > 3000) this.stamps.clear();
    const half = Math.ceil((grain / 8) * Math.SQRT2) + 1;
    const size = 2 * half + 1;
    stamp = { size, half, cover: new Uint8Array(size * size) };
    const angle = (direction * 2 * Math.PI) / 32;
    const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
    const [offsetX, offsetY] = [(phase % 4) / 4 + 0.125, Math.floor(phase / 4) / 4 + 0.125];
    const isRound = radius < 2;
    for (let v = 0; v < size; v++) {
      for (let u = 0; u < size; u++) {
        const [x, y] = [u - half + 0.5 - offsetX, v - half + 0.5 - offsetY];
        // In the quarter before the face the outline is two lines at 45°, elsewhere the circle; see Drop.swift.
        const along = x * cosine + y * sine;
        const across = Math.abs(y * cosine - x * sine);
        const reach = !isRound && along > across ? (along + across) * Math.SQRT1_2 : Math.hypot(along, across);
        stamp.cover[v * size + u] = Math.round(255 * clamp(grain / 8 - reach + 0.5, 0, 1));
      }
    }
    this.stamps.set(key, stamp);
    return stamp;
  }

  /** A hairline. */
  line(x, y, toX, toY, word, cover) {
    const steps = Math.ceil(Math.max(Math.abs(toX - x), Math.abs(toY - y)));
    if (steps > 8192) return;
    const [dx, dy] = [(toX - x) / Math.max(steps, 1), (toY - y) / Math.max(steps, 1)];
    const isFlat = Math.abs(dx) >= Math.abs(dy);
    for (let step = 0; step <= steps; step++, x += dx, y += dy) {
      const [column, row] = [Math.floor(x), Math.floor(y)];
      if (column < 0 || row < 0 || column >= this.width - 1 || row >= this.height - 1) continue;
      const at = row * this.width + column;
      const part = isFlat ? y - row : x - column;
      this.mix(at, word, Math.round(cover * (1 - part)));
      this.mix(at + (isFlat ? this.width : 1), word, Math.round(cover * part));
    }
  }
}
