/// Stands in until the library is made.
public enum FormationLibrary {}
