/// Texts that several tests read.
public enum Samples {
  /// A whole routine in the notation's first words, as its reference shows it.
  public static let razor = """
    /// Nine dancers, eight eights.
    routine "Razor"
    by "Example crew"

    stage 12m x 9m
    wings 2m
    tempo 126bpm
    music "razor.mp3" from 0.42s

    cast ara, bora "Bora" #e4572e, dami, eunji, gaeul, hana, iseul, jia, 소라
    group front = ara, bora, dami

    limits {
      radius 0.26m
      clearance 0.6m
      speed 3m/s
    }

    use "../Formations/kpop.formation"

    formation halo(n = dancers, radius = 3m) {
      circle(n - 1, radius: radius)
      point(0, 0) as centre
    }

    section "Intro", 2 eights {
      start arrow
      hold 8
      move 8 to halo, place ara centre
    }

    section "Verse", 4 eights {
      note "heads snap on 5"
      move 8 to windows(rows: 3, columns: 3), path arc 30deg, ease smooth, face travel
      hold 8
      together {
        front { shift (0, -1m) over 4
                hold 4 }
        rest  { turn 90deg about (0, 1m) over 8 }
      }
      move 8 to line, stagger 0.5 from left, assign fair
    }

    section "Outro", 2 eights {
      turn 180deg over 8, ease smooth
      exit all to left over 8
    }

    """
}
