const player = new Player(JSON.parse(document.getElementById("data").textContent));

/**
 * What a page around the player, or a test, can ask: where everybody is, and what is shown.
 *
 * Places are metres from centre stage, x to the audience's right and y upstage; dancers are numbers by cast order.
 */
window.kalgunmu = {
  positionAt(dancer, count) {
    const { tracks } = player.score;
    const row = tracks.row(dancer, count);
    const out = { x: 0, y: 0 };
    tracks.point(row, tracks.share(row, count), out);
    return { ...out, presence: ["waiting", "passing", "on stage"][tracks.presences[row]] };
  },
  facingAt(dancer, count) {
    const poses = new Poses(player.score);
    poses.update(count);
    return poses.gaze[dancer];
  },
  secondsAt: (count) => player.score.clock.seconds(count),
  countAt: (seconds) => player.score.clock.count(seconds),
  seek: (count) => player.seek(count),
  get state() {
    const { transport, choice, floor, music, drawn } = player;
    const { camera } = floor;
    return {
      count: transport.count, isPlaying: transport.isPlaying, speed: transport.speed, loop: transport.loop,
      isCounting: transport.counting !== null, dancer: choice.dancer, follow: choice.follow, eyes: choice.eyes,
      music: music.state, heard: music.seconds, label: player.score.label(transport.count), ...drawn,
      camera: { x: camera.centreX, y: camera.centreY, scale: camera.scale, up: camera.up, mirror: camera.mirror },
    };
  },
  /** The pixel of a dancer in the page. */
  pixelOf(dancer) {
    const { left, top } = player.floor.stage.getBoundingClientRect();
    const { camera, poses } = player.floor;
    const [x, y] = [poses.x[dancer], poses.y[dancer]];
    return { x: left + camera.x(x, y), y: top + camera.y(x, y) };
  },
};
