package io.vigie.sandbox;

/** The page asked for something that is not there. */
final class WrongRequest extends RuntimeException {
  WrongRequest(String what) {
    super(what, null, false, false);
  }
}
