/** How the person likes it; kept by the browser from one time to the next, where it may keep anything. */
class Settings {
  constructor(score) {
    const isSmall = score.dancerCount <= 300;
    this.values = {
      view: "audience", names: "names", trails: 0, theme: score.theme, mirror: false, paths: isSmall, rings: true, ghosts: true,
      click: false, countIn: 0,
    };
    this.defaults = { ...this.values };
    /** A page with colours of its own begins in them, whatever was chosen on another. */
    this.kept = Settings.kept.filter((name) => !(name === "theme" && score.theme !== "auto"));
    this.onChange = () => {};
    try {
      const kept = JSON.parse(localStorage.getItem(Settings.key) ?? "{}");
      for (const name of this.kept) {
        if (typeof kept[name] === typeof this.values[name]) this.values[name] = kept[name];
      }
    } catch {
      // Some browsers keep nothing for pages from a disk.
    }
    for (const name of Object.keys(this.values)) {
      Object.defineProperty(this, name, { get: () => this.values[name], set: (value) => this.set(name, value) });
    }
  }

  set(name, value) {
    if (this.values[name] === value) return;
    this.values[name] = value;
    const kept = Object.fromEntries(this.kept.map((each) => [each, this.values[each]]));
    try {
      localStorage.setItem(Settings.key, JSON.stringify(kept));
    } catch {
      // As above.
    }
    this.onChange(name);
  }

  /** Light or dark, as chosen or as the machine is set. */
  get isDark() {
    return this.theme === "dark" || (this.theme === "auto" && window.matchMedia("(prefers-color-scheme: dark)").matches);
  }
}
Settings.key = "kalgunmu-player";
/** What one would want again in another routine; not what would be taken for a mistake there, as a mirror. */
Settings.kept = ["names", "theme", "click", "countIn"];
