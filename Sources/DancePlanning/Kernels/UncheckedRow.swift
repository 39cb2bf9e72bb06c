/// Numbers in a row whose indices are not checked: for inner loops that go through all pairs.
struct UncheckedRow<Element: BitwiseCopyable>: ~Copyable {
  private let base: UnsafeMutablePointer<Element>
  let count: Int

  /// So many times the same number.
  init(repeating element: Element, count: Int) {
    self.count = count
    base = UnsafeMutablePointer.allocate(capacity: max(count, 1))
    base.initialize(repeating: element, count: count)
  }

  /// The elements of a collection.
  init(_ elements: some Collection<Element>) {
    count = elements.count
    base = UnsafeMutablePointer.allocate(capacity: max(count, 1))
    _ = UnsafeMutableBufferPointer(start: base, count: count).initialize(fromContentsOf: elements)
  }

  deinit { base.deallocate() }

  subscript(index: Int) -> Element {
    @inline(__always) get {
      assert(index >= 0 && index < count)
      return base[index]
    }
    @inline(__always) nonmutating set {
      assert(index >= 0 && index < count)
      base[index] = newValue
    }
  }
}
