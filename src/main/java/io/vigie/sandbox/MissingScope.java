package io.vigie.sandbox;

/** The manifest did not ask for what a call needs. */
final class MissingScope extends RuntimeException {

  final String needed;

  MissingScope(String needed) {
    super(needed, null, false, false);
    this.needed = needed;
  }
}
