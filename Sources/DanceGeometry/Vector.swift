/// A way to go on the floor, in metres (or metres per count where it is a velocity).
public struct Vector: Hashable, Sendable {
  /// The part towards the audience's right.
  public var x: Double
  /// The part upstage.
  public var y: Double

  /// Makes the vector (x, y).
  public init(_ x: Double, _ y: Double) {
    self.x = x
    self.y = y
  }

  /// The vector that goes nowhere.
  public static let zero = Vector(0, 0)

  /// The vector of length 1 in the direction of `angle`.
  public static func unit(_ angle: Angle) -> Vector { Vector(angle.cosine, angle.sine) }

  /// Its length.
  public var length: Double { squaredLength.squareRoot() }
  /// The square of its length.
  public var squaredLength: Double { x * x + y * y }
  /// The direction it points to; 0 for the zero vector.
  public var angle: Angle { Angle(radians: Elementary.arcTangent(y: y, x: x)) }
  /// The vector turned by a quarter turn counterclockwise.
  public var perpendicular: Vector { Vector(-y, x) }
  /// The vector of length 1 in the same direction, or zero for the zero vector.
  public var normalized: Vector {
    let length = length
    return length > 0 ? self * (1 / length) : .zero
  }

  /// The scalar product.
  public func dot(_ other: Vector) -> Double { x * other.x + y * other.y }
  /// The signed area of the parallelogram: positive when `other` is counterclockwise of this vector.
  public func cross(_ other: Vector) -> Double { x * other.y - y * other.x }

  /// This vector turned by `angle`, counterclockwise.
  public func turned(by angle: Angle) -> Vector {
    let (c, s) = (angle.cosine, angle.sine)
    return Vector(x * c - y * s, x * s + y * c)
  }

  /// The sum.
  public static func + (left: Vector, right: Vector) -> Vector { Vector(left.x + right.x, left.y + right.y) }
  /// The difference.
  public static func - (left: Vector, right: Vector) -> Vector { Vector(left.x - right.x, left.y - right.y) }
  /// The vector `factor` times as long.
  public static func * (vector: Vector, factor: Double) -> Vector { Vector(vector.x * factor, vector.y * factor) }
  /// The opposite vector.
  public static prefix func - (vector: Vector) -> Vector { Vector(-vector.x, -vector.y) }
}
