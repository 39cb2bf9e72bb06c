/// A binary heap that gives back the element of least key first; among equal keys, in no stated but a repeatable order.
public struct MinimumHeap<Element> {
  @usableFromInline
  var items: [(key: Double, element: Element)] = []

  /// An empty heap.
  @inlinable
  public init() {}

  /// The least key, if there is any element.
  @inlinable
  public var leastKey: Double? { items.first?.key }

  /// Adds an element. O(log n).
  @inlinable
  public mutating func insert(_ element: Element, key: Double) {
    items.append((key, element))
    var child = items.count - 1
    while child > 0 {
      let parent = (child - 1) / 2
      guard items[child].key < items[parent].key else { return }
      items.swapAt(child, parent)
      child = parent
    }
  }

  /// Takes out the element of least key. O(log n).
  @inlinable
  public mutating func removeLeast() -> (key: Double, element: Element)? {
    guard let least = items.first, let last = items.popLast() else { return nil }
    guard !items.isEmpty else { return least }
    items[0] = last
    var parent = 0
    while true {
      var child = 2 * parent + 1
      guard child < items.count else { return least }
      if child + 1 < items.count, items[child + 1].key < items[child].key { child += 1 }
      guard items[child].key < items[parent].key else { return least }
      items.swapAt(child, parent)
      parent = child
    }
  }
}
