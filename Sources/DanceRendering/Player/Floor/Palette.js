/** The colours of the page and of the cast, for the theme in force. */
class Palette {
  constructor(cast) {
    this.cast = cast;
  }

  /** Reads the variables of the style sheet anew. */
  read() {
    const style = getComputedStyle(document.documentElement);
    const names = "paper floor turf wings ink quiet edge mark grid prop bar accent caution calm".split(" ");
    for (const name of names) this[name] = style.getPropertyValue("--" + name).trim();
    this.families = style.getPropertyValue("--families").trim();
    this.isDark = Palette.brightness(this.floor) < 0.5;
    const { light, dark, own } = this.cast;
    this.colours = [...(this.isDark ? dark : light), ...own.map((colour) => this.readable(colour))];
    /** Letters on each colour. */
    this.letters = this.colours.map((colour) => (Palette.brightness(colour) > 0.55 ? "#1b1f24" : "#ffffff"));
    this.words = this.colours.map(Palette.word);
  }

  colour(dancer) {
    return this.colours[this.cast.colours[dancer]];
  }

  font(size, weight = 400) {
    return `${weight} ${size}px ${this.families}`;
  }

  /** A colour that somebody chose, moved away from the floor as far as it takes to be seen on it. */
  readable(colour) {
    const floor = Palette.brightness(this.floor);
    const goal = this.isDark ? 255 : 0;
    let parts = Palette.parts(colour);
    for (let step = 0; step < 12 && Math.abs(Palette.brightness(Palette.hex(parts)) - floor) < 0.22; step++) {
      parts = parts.map((part) => part + (goal - part) * 0.15);
    }
    return Palette.hex(parts);
  }

  static parts(hex) {
    return [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));
  }

  static hex(parts) {
    return "#" + parts.map((part) => Math.round(part).toString(16).padStart(2, "0")).join("");
  }

  /** How bright the eye takes a colour to be, 0–1; as in Theme.swift. */
  static brightness(hex) {
    const [red, green, blue] = Palette.parts(hex);
    return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
  }

  /** A colour as a pixel of 32 bits without its opacity: blue, green, red. */
  static word(hex) {
    const [red, green, blue] = Palette.parts(hex);
    return (blue << 16) | (green << 8) | red;
  }
}
