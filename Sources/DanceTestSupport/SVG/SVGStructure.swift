/// What may stand in what: the elements of SVG 1.1 that our pictures use, with their attributes.
///
/// From *Scalable Vector Graphics (SVG) 1.1 (Second Edition)*, W3C Recommendation of 16 August 2011: the content models of
/// chapters 5 to 19 and the attribute index of appendix M. What is not listed here is either not of SVG 1.1 or has never
/// been needed; both are for a person to decide.
enum SVGStructure {
  /// An element.
  struct Element {
    /// The elements that may stand in it.
    var children: Set<String>
    /// Its attributes besides those that all elements may have.
    var attributes: Set<String>
    /// Those that it must have.
    var required: Set<String> = []
    /// Whether text may stand in it.
    var holdsText = false
  }

  private static let descriptive: Set = ["title", "desc", "metadata"]
  private static let animations: Set = ["animate", "animateColor", "animateMotion", "animateTransform", "set"]
  private static let shapes: Set = ["circle", "ellipse", "line", "path", "polygon", "polyline", "rect"]
  private static let containers: Set = [
    "svg", "g", "defs", "symbol", "use", "a", "clipPath", "mask", "pattern", "marker",
  ]
  private static let anything = descriptive.union(animations).union(shapes).union(containers)
    .union(["text", "style", "image", "linearGradient", "radialGradient"])
  private static let onlyMoved = descriptive.union(animations)

  private static let timing: Set = [
    "begin", "dur", "end", "min", "max", "restart", "repeatCount", "repeatDur", "fill", "xlink:href",
  ]
  private static let values: Set = [
    "calcMode", "values", "keyTimes", "keySplines", "from", "to", "by", "additive", "accumulate",
  ]

  /// All elements by name.
  static let elements: [String: Element] = [
    "svg": Element(
      children: anything,
      attributes: [
        "xmlns", "xmlns:xlink", "x", "y", "width", "height", "viewBox", "preserveAspectRatio", "version", "zoomAndPan",
      ]),
    "g": Element(children: anything, attributes: ["transform"]),
    "defs": Element(children: anything, attributes: ["transform"]),
    "symbol": Element(children: anything, attributes: ["viewBox", "preserveAspectRatio"]),
    "use": Element(
      children: onlyMoved, attributes: ["x", "y", "width", "height", "transform", "xlink:href"],
      required: ["xlink:href"]),
    "a": Element(
      children: anything, attributes: ["xlink:href", "target", "transform"], required: ["xlink:href"], holdsText: true),
    "clipPath": Element(
      children: onlyMoved.union(shapes).union(["text", "use"]), attributes: ["clipPathUnits", "transform"]),
    "pattern": Element(
      children: anything,
      attributes: [
        "x", "y", "width", "height", "patternUnits", "patternContentUnits", "patternTransform", "viewBox",
        "preserveAspectRatio", "xlink:href",
      ]),
    "path": Element(children: onlyMoved, attributes: ["d", "pathLength", "transform"], required: ["d"]),
    "rect": Element(
      children: onlyMoved, attributes: ["x", "y", "width", "height", "rx", "ry", "transform"],
      required: ["width", "height"]),
    "circle": Element(children: onlyMoved, attributes: ["cx", "cy", "r", "transform"], required: ["r"]),
    "ellipse": Element(
      children: onlyMoved, attributes: ["cx", "cy", "rx", "ry", "transform"], required: ["rx", "ry"]),
    "line": Element(children: onlyMoved, attributes: ["x1", "y1", "x2", "y2", "transform"]),
    "polyline": Element(children: onlyMoved, attributes: ["points", "transform"], required: ["points"]),
    "polygon": Element(children: onlyMoved, attributes: ["points", "transform"], required: ["points"]),
    "text": Element(
      children: onlyMoved.union(["tspan", "a"]),
      attributes: ["x", "y", "dx", "dy", "rotate", "textLength", "lengthAdjust", "transform"], holdsText: true),
    "tspan": Element(
      children: descriptive.union(["tspan", "a", "animate", "animateColor", "set"]),
      attributes: ["x", "y", "dx", "dy", "rotate", "textLength", "lengthAdjust"], holdsText: true),
    "title": Element(children: [], attributes: [], holdsText: true),
    "desc": Element(children: [], attributes: [], holdsText: true),
    "style": Element(children: [], attributes: ["type", "media", "title"], required: ["type"], holdsText: true),
    "animate": Element(
      children: descriptive, attributes: timing.union(values).union(["attributeName", "attributeType"]),
      required: ["attributeName"]),
    "set": Element(
      children: descriptive, attributes: timing.union(["attributeName", "attributeType", "to"]),
      required: ["attributeName"]),
    "animateTransform": Element(
      children: descriptive, attributes: timing.union(values).union(["attributeName", "attributeType", "type"]),
      required: ["attributeName"]),
    "animateMotion": Element(
      children: descriptive.union(["mpath"]),
      attributes: timing.union(values).union(["path", "keyPoints", "rotate", "origin"])),
    "mpath": Element(children: descriptive, attributes: ["xlink:href"], required: ["xlink:href"]),
  ]

  /// What every element may have: `id` and its like, classes and styles, and what tells screen readers what they read,
  /// which is of WAI-ARIA and not of SVG 1.1.
  static let common: Set = [
    "id", "xml:lang", "xml:space", "class", "style", "role", "aria-label", "aria-labelledby", "aria-hidden",
  ]

  /// Properties that may stand as attributes of what is drawn, and of the groups it stands in.
  static let presentation: Set = [
    "clip-path", "clip-rule", "color", "display", "dominant-baseline", "fill", "fill-opacity", "fill-rule",
    "font-family", "font-size", "font-style", "font-weight", "letter-spacing", "opacity", "overflow", "pointer-events",
    "shape-rendering", "stroke", "stroke-dasharray", "stroke-dashoffset", "stroke-linecap", "stroke-linejoin",
    "stroke-miterlimit", "stroke-opacity", "stroke-width", "text-anchor", "text-rendering", "visibility",
  ]
}
