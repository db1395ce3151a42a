package io.vigie.settings;

/** A wrong or missing variable. The message is one line: the variable and the mend, no secret. */
public final class WrongSetting extends RuntimeException {

  WrongSetting(String line) {
    super(line, null, false, false);
  }

  /** The line, never null. */
  public String line() {
    return String.valueOf(getMessage());
  }
}
