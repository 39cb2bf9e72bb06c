"""Routines that are tried in the player."""

HOSTILE = """
routine "</script><script>throw 1</script>"
by "<img src=x onerror=alert(1)>"
cast a "</script>", b "\u2028<!--", c "]]>", d "\\"quoted\\" & \\\\"
section "<!--<script>" {
  start line(spacing: 1m)
  note "</title></textarea>"
  swap a, b over 8, avoid off
}
"""

WAYS = """
routine "Every way"
stage 24m x 20m
tempo 120bpm
cast a, b, c, d, e, f
group front = a, b, c
section "Ways" {
  start line(spacing: 2m)
  move 8 to circle(radius: 4m), path arc 120deg, ease smooth, avoid off
  move 8 to line(spacing: 2m), path arc 330deg left, ease in, avoid off
  move 8 to circle(radius: 5m), path curve, stagger 0.5 from left, ease out, face travel, avoid off
  move 8 to column(spacing: 2m), path curve via (3m, 3m) (-4m, 1m), delay b 2, avoid off
  move 8 to line(spacing: 2m), path a via (1m, 5m) (3m, 4m), path b arc 0.001deg, avoid off
  swap a, b over 4
  tempo 75bpm over 24
  follow path("M 0 0 C 1 6 5 6 6 0 S 10 -5 2 -6 a 3 2 0 1 0 -4 0 z") over 24, spacing 1m, ease smooth, face travel, avoid off
  turn 2turn over 8, ease smooth, avoid off
  together 8 {
    front { scale 0.5 about (2m, 3m) over 8, avoid off }
    rest { mirror x over 8, path arc 60deg, avoid off }
  }
  level low over 2
  face 40deg over 3
  hold 4
  exit all to left over 6, ease in
  hold 2
  enter all from right over 6
}
"""

MUSIC = """
routine "With music"
cast ara, bora, dami
tempo 120bpm
music "a song #1.wav" from 0.5s
section "One", 2 eights {
  start line
  turn 180deg over 16
}
section "Two", 2 eights {
  turn 180deg over 16
}
"""


def crowd(count, side):
    """A field of dancers who all move all the time."""
    return f"""
    routine "{count}"
    stage {side}m x {side}m
    tempo 120bpm
    cast p 1...{count}
    section "All", 8 eights {{
      start grid({count}, spacing: 1.3m)
      shift (3m, 1m) over 16, ease smooth
      turn 4deg over 16, face travel
      scale 1.04 over 16, ease out
      turn -4deg over 16
    }}
    """
