package io.vigie.slack;

/** A request that is answered with a status and nothing else. */
final class Refused extends Exception {

  private final int status;

  Refused(int status, String reason) {
    super(reason, null, false, false);
    this.status = status;
  }

  int status() {
    return status;
  }

  /** A few words of ours, never of the request's. */
  String reason() {
    return String.valueOf(getMessage());
  }
}
