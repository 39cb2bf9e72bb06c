/// Placeholder.
public enum Philox {}
