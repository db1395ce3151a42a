package io.vigie.storage;

/** Why nothing was copied, in one line that says the mend. */
final class CopyRefused extends Exception {
  CopyRefused(String line) {
    super(line, null, false, false);
  }
}
