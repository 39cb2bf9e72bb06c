/** Fingers and mouse on the stage: touch a dancer, move and enlarge the picture. */
class Gestures {
  constructor(floor, player) {
    this.floor = floor;
    this.player = player;
    this.fingers = new Map();
    const top = document.getElementById("top");
    this.element = top;
    top.addEventListener("pointerdown", (event) => this.down(event));
    top.addEventListener("pointermove", (event) => this.move(event));
    top.addEventListener("pointerup", (event) => this.up(event));
    top.addEventListener("pointercancel", (event) => this.fingers.delete(event.pointerId));
    top.addEventListener("wheel", (event) => this.wheel(event), { passive: false });
  }

  place(event) {
    const box = this.element.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  }

  down(event) {
    if (event.button !== 0) return;
    this.element.setPointerCapture(event.pointerId);
    const place = this.place(event);
    this.fingers.set(event.pointerId, place);
    this.isTap = this.fingers.size === 1;
    this.began = place;
  }

  move(event) {
    const before = this.fingers.get(event.pointerId);
    if (!before) return;
    const place = this.place(event);
    if (this.isTap && Math.hypot(place.x - this.began.x, place.y - this.began.y) < 8) return;
    this.isTap = false;
    const others = [...this.fingers].filter(([id]) => id !== event.pointerId).map(([, other]) => other);
    const { camera } = this.floor;
    if (others.length === 0) {
      if (camera.zoom > 1 && !this.player.choice.isFollowing) camera.move(place.x - before.x, place.y - before.y);
    } else {
      const [other] = others;
      const spread = (finger) => Math.max(Math.hypot(finger.x - other.x, finger.y - other.y), 10);
      const middle = { x: (place.x + other.x) / 2, y: (place.y + other.y) / 2 };
      camera.enlarge(spread(place) / spread(before), middle.x, middle.y);
      if (!this.player.choice.isFollowing && camera.zoom > 1) camera.move((place.x - before.x) / 2, (place.y - before.y) / 2);
    }
    this.fingers.set(event.pointerId, place);
    this.player.invalidate();
  }

  up(event) {
    if (!this.fingers.delete(event.pointerId) || !this.isTap) return;
    const { x, y } = this.place(event);
    const reach = Math.max(event.pointerType === "mouse" ? 14 : 26, this.floor.figures.radius(this.floor.camera.scale) * 1.3);
    this.player.choice.choose(this.floor.dancerAt(x, y, reach));
  }

  wheel(event) {
    event.preventDefault();
    const { x, y } = this.place(event);
    this.floor.camera.enlarge(Math.exp(-clamp(event.deltaY, -120, 120) / 300), x, y);
    this.player.invalidate();
  }
}
