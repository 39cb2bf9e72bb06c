/** The picture of a moment: the ground, ways and dancers, findings and names, each where the camera puts it. */
class Floor {
  constructor(score, palette, settings, choice) {
    Object.assign(this, { score, palette, settings, choice });
    this.stage = document.getElementById("stage");
    this.card = document.getElementById("dancer");
    this.canvases = ["ground", "crowd", "top"].map((id) => document.getElementById(id));
    [this.groundContext, this.crowdContext, this.topContext] = this.canvases.map((canvas) => canvas.getContext("2d"));
    this.camera = new Camera(score.stage.world);
    this.poses = new Poses(score);
    this.ground = new Ground(score.stage, palette);
    this.raster = new Raster(this.crowdContext);
    this.figures = new Figures(score, palette);
    this.ghosts = new Ghosts(score, palette);
    this.ways = new Ways(score, palette);
    this.alarms = new Alarms(palette);
    this.labels = new Labels(score, palette);
    this.isCrowd = false;
    this.drawnGround = "";
  }

  /** Fits the canvases to the room there is. */
  resize() {
    const { clientWidth: width, clientHeight: height } = this.stage;
    // Three pixels for one are sharp; more only cost.
    this.ratio = Math.min(window.devicePixelRatio || 1, 3);
    this.camera.width = Math.max(width, 1);
    this.camera.height = Math.max(height, 1);
    for (const canvas of this.canvases) {
      canvas.width = Math.round(width * this.ratio);
      canvas.height = Math.round(height * this.ratio);
    }
    this.repaint();
  }

  /** Draws everything anew the next time, as after a change of colours. */
  repaint() {
    this.drawnGround = "";
    this.labels.clear();
  }

  /** Draws the moment. */
  draw(count, now) {
    this.poses.update(count);
    this.aim(now);
    const { camera, ratio } = this;
    if (camera.state !== this.drawnGround) {
      this.ground.draw(this.groundContext, camera, ratio);
      this.drawnGround = camera.state;
    }
    const radius = this.figures.radius(camera.scale);
    const visible = this.figures.place(camera, this.poses, radius);
    const top = this.topContext;
    top.setTransform(ratio, 0, 0, ratio, 0, 0);
    top.clearRect(0, 0, camera.width, camera.height);
    // Between the two ways to draw there is room, so that the picture does not switch to and fro.
    this.isCrowd = visible.length > (this.isCrowd ? 200 : 260);
    this.canvases[1].hidden = !this.isCrowd;
    const look = { dancer: this.choice.dancer, group: this.choice.group, names: this.settings.names };
    if (this.settings.ghosts) this.ghosts.draw(top, count, camera, visible, this.poses, radius, this.isCrowd);
    if (this.isCrowd) this.drawCrowd(count, radius, visible, look);
    else this.drawEach(count, radius, visible, look);
    const alarms = this.settings.rings ? this.score.alarmsAt(count) : [];
    this.alarms.draw(top, alarms, this.poses, visible, radius);
    if (this.isChosenSeen) this.figures.drawChosen(top, look.dancer, radius);
    this.drawNames(top, radius, visible, look, alarms);
    this.drawCompass(top);
  }

  get isChosenSeen() {
    return this.choice.dancer !== null && this.poses.seen[this.choice.dancer] === 1;
  }

  drawEach(count, radius, visible, look) {
    const top = this.topContext;
    const dancers = visible.dancers.subarray(0, visible.length);
    const { paths, trails } = this.settings;
    if (trails > 0) this.ways.drawTrails(top, this.camera, this.poses, dancers, trails, radius);
    const until = this.score.walkingUntil(count);
    const isChosen = (dancer) => dancer === look.dancer;
    // Of the one who was chosen it is always to be seen where the way leads next.
    const walkers = paths ? dancers : Array.from(dancers).filter(isChosen);
    this.ways.drawEach(top, this.camera, this.poses, walkers, radius, (dancer) => (isChosen(dancer) ? Infinity : until));
    this.figures.drawEach(top, this.camera, this.poses, radius, look);
  }

  drawCrowd(count, radius, visible, look) {
    const { raster, ratio, camera, poses } = this;
    raster.begin(this.canvases[1].width, this.canvases[1].height);
    if (this.settings.trails > 0) {
      this.ways.drawCrowdTrails(raster, ratio, camera, poses, visible, this.settings.trails, look);
    }
    if (this.settings.paths) {
      this.ways.drawCrowd(raster, ratio, camera, poses, visible, radius, look, this.score.walkingUntil(count));
    }
    this.figures.drawCrowd(raster, ratio, camera, poses, radius, look);
    raster.end();
    if (this.isChosenSeen) {
      this.ways.drawEach(this.topContext, camera, poses, [look.dancer], radius, () => Infinity);
      const own = this.figures.visible;
      Figures.drop(this.topContext, own.x[look.dancer], own.y[look.dancer], camera.angle(poses.gaze[look.dancer]), Math.max(radius, 4));
      this.topContext.fillStyle = this.palette.colour(look.dancer);
      this.topContext.fill();
    }
  }

  drawNames(top, radius, visible, look, alarms) {
    const size = this.camera.width < 520 ? 12 : 14;
    // Marks such as T12 are the names already.
    const isMarked = this.figures.marksSayNames && radius >= Figures.leastMarked;
    const isNamed = look.names === "names" && !this.isCrowd && !isMarked && visible.length <= Floor.mostNames;
    let dancers = isNamed ? Array.from(visible.dancers.subarray(0, visible.length)).sort((a, b) => a - b) : [];
    if (isNamed && look.group) dancers = dancers.filter((dancer) => look.group.set.has(dancer));
    if (!isNamed && this.isChosenSeen) dancers = [look.dancer];
    // Names keep off the rings too.
    const ringed = new Set(alarms.slice(0, 20).flatMap((alarm) => alarm.dancers));
    if (look.dancer !== null) ringed.add(look.dancer);
    const ring = radius * Math.SQRT2 + 6;
    const reach = (dancer) => (ringed.has(dancer) ? ring : radius * 1.45);
    this.labels.draw(top, dancers, visible, reach, size, look.dancer, this.isCrowd ? [] : this.ways.goals);
  }

  /** Moves the camera along with the dancer it is kept on. */
  aim(now) {
    const { camera, choice, poses } = this;
    camera.covered = this.covered;
    const elapsed = Math.min(now - (this.aimedAt ?? now), 100);
    this.aimedAt = now;
    let up = this.settings.view === "stage" ? -Math.PI / 2 : Math.PI / 2;
    const isFollowed = choice.dancer !== null && poses.seen[choice.dancer];
    if (isFollowed && (choice.follow || choice.eyes)) {
      camera.centreX = poses.x[choice.dancer];
      camera.centreY = poses.y[choice.dancer];
    }
    if (isFollowed && choice.eyes) up = poses.gaze[choice.dancer];
    const turn = normalized(up - camera.up);
    // A picture that turns by itself turns softly, unless the person asked for no such thing.
    const share = choice.eyes && !Floor.isStill && Math.abs(turn) > 0.001 ? 1 - Math.exp(-elapsed / 120) : 1;
    camera.up = share < 1 ? normalized(camera.up + turn * share) : up;
    this.isTurning = share < 1;
    camera.mirror = this.settings.mirror ? -1 : 1;
    camera.update();
  }

  /** How many pixels at the foot of the stage are covered by what is said of the chosen dancer. */
  get covered() {
    if (this.choice.dancer === null) return 0;
    const [card, stage] = [this.card, this.stage].map((element) => element.getBoundingClientRect());
    const isOver = card.width > 0 && card.left < stage.right && card.right > stage.left && card.top < stage.bottom;
    return isOver ? stage.bottom - card.top : 0;
  }

  /** Enlarges the picture around a dancer so that neighbours can be told apart. */
  closeIn() {
    const { camera, score } = this;
    const across = clamp(13 * (score.spacing ?? 1.5), 8, 60);
    const room = Math.min(camera.width, camera.height);
    camera.zoom = Math.max(1.25, Math.min(room / across, 90) / camera.fitting);
  }

  /** Where the audience is, while its side of the stage is out of the picture. */
  drawCompass(top) {
    const { camera, palette } = this;
    if (!this.choice.eyes && !camera.isMoved) return;
    const [minX, minY, maxX] = this.score.stage.floor;
    const [px, py] = [camera.x((minX + maxX) / 2, minY), camera.y((minX + maxX) / 2, minY)];
    if (px > -40 && px < camera.width + 40 && py > -30 && py < camera.height + 30) return;
    const angle = camera.angle(-Math.PI / 2);
    const [dx, dy] = [Math.cos(angle), Math.sin(angle)];
    const reach = Math.min((camera.width / 2 - 44) / Math.max(Math.abs(dx), 1e-6), (camera.height / 2 - 20) / Math.max(Math.abs(dy), 1e-6));
    const [x, y] = [camera.width / 2 + dx * reach, camera.height / 2 + dy * reach];
    top.font = palette.font(12, 600);
    top.textAlign = "center";
    top.textBaseline = "middle";
    top.lineWidth = 4;
    top.strokeStyle = palette.paper;
    top.setLineDash([]);
    top.strokeText("audience", x - dx * 8, y - dy * 8);
    top.fillStyle = palette.ink;
    top.fillText("audience", x - dx * 8, y - dy * 8);
    Figures.drop(top, x + dx * 6, y + dy * 6, angle, 3.5);
    if (Math.abs(dy) > Math.abs(dx)) top.fill();
  }

  /** The dancer at a pixel, or null. */
  dancerAt(px, py, reach) {
    const { visible } = this.figures;
    let [nearest, best] = [null, reach];
    for (let index = 0; index < visible.length; index++) {
      const dancer = visible.dancers[index];
      const distance = Math.hypot(visible.x[dancer] - px, visible.y[dancer] - py);
      if (distance < best) [nearest, best] = [dancer, distance];
    }
    return nearest;
  }

  /** Whether the person asked the machine for less motion. */
  static get isStill() {
    return window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  }
}
Floor.mostNames = 60;
