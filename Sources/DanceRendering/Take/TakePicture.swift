public import DancePlanning
import DanceScore
import DanceSource

/// A take on one page: the moments in which people come nearest to each other, each beside the plan, which is hollow.
///
/// Touches come first, then those who are nearer than the clearance. Of a take in which nobody is, the moments in which
/// people are farthest from the plan. The same take gives the same bytes.
///
///     let page = TakePicture(of: take, beside: plan, named: "take 17").bytes
public struct TakePicture: Sendable {
  /// The page as a whole SVG file in UTF-8.
  public let bytes: [UInt8]

  private static let (width, margin, gap, captionHeight, top) = (1200.0, 48.0, 33.0, 46.0, 168.0)
  private static let columns = 3

  /// The page of a take.
  ///
  /// - Parameters:
  ///   - take: how people walked the plan.
  ///   - plan: how they should have; of the same cast.
  ///   - name: what to call the take.
  /// - Complexity: that of ``ContactSurvey``.
  public init(of take: Performance, beside plan: Performance, named name: String, theme: Theme = .light) {
    let moments = TakeMoments(of: take, plan: plan)
    let cast = CastMarks(routine: plan.routine, theme: theme)
    let rows = max(1, (moments.moments.count + Self.columns - 1) / Self.columns)
    let height =
      Self.top + Double(rows) * (Self.captionHeight + TakePanel.height + Self.gap) + (moments.left > 0 ? 20 : 0)
    var writer = SVGWriter(capacity: 1 << 15)
    let title = "\(plan.routine.title): \(name) and the plan"
    writer.raw(PictureFrame.opening(width: Self.width, height: height))
    writer.element("title", text: title)
    writer.element("desc", text: Self.facts(moments))
    writer.raw("\n")
    writer.raw(StyleSheet.bytes(theme: theme, colours: cast.colours.colours, rules: Self.rules(theme)))
    writer.raw("<defs><clipPath id=\"cell\">")
    writer.rectangle("clip", PageBox(x: 0, y: 0, width: TakePanel.width, height: TakePanel.height), radius: 8)
    writer.raw("</clipPath></defs>\n")
    writer.rectangle("paper", PageBox(x: 0, y: 0, width: Self.width, height: height))
    let limit = Self.width - 2 * Self.margin
    writer.label(
      "title", at: PagePoint(Self.margin, 64), TextMetrics.fitted(title, size: 32, weight: .bold, limit: limit))
    writer.label("sub", at: PagePoint(Self.margin, 94), Self.facts(moments))
    Self.drawLegend(named: name, to: &writer)
    let panel = TakePanel(take: take, plan: plan, cast: cast)
    for (index, moment) in moments.moments.enumerated() {
      let corner = PagePoint(
        Self.margin + Double(index % Self.columns) * (TakePanel.width + Self.gap),
        Self.top + Self.captionHeight + Double(index / Self.columns)
          * (Self.captionHeight + TakePanel.height + Self.gap))
      TakeCaption(moment: moment, routine: plan.routine).draw(at: corner, width: TakePanel.width, to: &writer)
      writer.raw("<g transform=\"translate(")
      writer.number(corner.x)
      writer.raw(" ")
      writer.number(corner.y)
      writer.raw(")\"><g clip-path=\"url(#cell)\">\n")
      panel.draw(moment, to: &writer)
      writer.raw("</g>\n")
      writer.rectangle("frame", PageBox(x: 0, y: 0, width: TakePanel.width, height: TakePanel.height), radius: 8)
      writer.raw("</g>\n")
    }
    if moments.left > 0 {
      writer.label(
        "when", at: PagePoint(Self.margin, height - 18), "\(Numerals.grouped(moments.left)) more pairs are not drawn")
    }
    writer.raw("</svg>\n")
    bytes = writer.bytes
  }

  /// What the take comes to, in a line.
  private static func facts(_ moments: TakeMoments) -> String {
    guard let first = moments.moments.first else { return "Everybody is where the plan has them, all the time." }
    return switch first.kind {
    case .touch: "Somebody touches somebody: the moments of the touches, then of those who are too near."
    case .crowding: "Nobody touches anybody: the moments in which somebody is nearer than the clearance."
    case .apart: "Everybody keeps clear: the moments in which people are farthest from the plan."
    }
  }

  /// What hollow and filled, dashed and dotted mean.
  private static func drawLegend(named name: String, to writer: inout SVGWriter) {
    var x = margin
    let signs: [(style: StaticString, line: StaticString, words: String)] = [
      ("ghost", "before", "the plan: place and way"), ("many", "gone", "\(name): place and way, dotted ahead"),
    ]
    for sign in signs {
      writer.raw("<g class=\"signs\">")
      writer.path(sign.line) { $0.polyline([PagePoint(x, 128), PagePoint(x + 46, 128)]) }
      writer.circle(sign.style, at: PagePoint(x + 23, 128), radius: 7)
      writer.raw("</g>\n")
      let words = TextMetrics.fitted(sign.words, size: 14, limit: 420)
      writer.label("when", at: PagePoint(x + 56, 133), words)
      x += 56 + TextMetrics.width(words, size: 14) + 32
    }
  }

  private static func rules(_ theme: Theme) -> String {
    """
    .beyond{fill:\(theme.wings.hex)}
    .others{fill:none;stroke:\(theme.mark.hex);stroke-linecap:round}
    .before{fill:none;stroke:currentColor;stroke-width:1.6;stroke-dasharray:5 4}
    .join{fill:none;stroke:currentColor;stroke-width:1.4}
    .plan{opacity:.9}
    .error{stroke-width:2.2}
    .warning{stroke-width:2}
    .signs{color:\(theme.ink.hex)}
    .who{font-size:13px;font-weight:600;text-anchor:middle;paint-order:stroke;\
    stroke:\(theme.floor.hex);stroke-width:3.5px;stroke-linejoin:round}

    """
  }
}
