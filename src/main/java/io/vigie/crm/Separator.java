package io.vigie.crm;

import java.io.BufferedReader;
import java.io.IOException;

/** What stands between two cells: the one that the header uses most. */
enum Separator {
  COMMA(','),
  SEMICOLON(';'),
  TAB('\t');

  private static final int LOOK_AHEAD = 1 << 14;

  private final char sign;

  Separator(char sign) {
    this.sign = sign;
  }

  char sign() {
    return sign;
  }

  /** Looks at the header without taking it from the reader. */
  static Separator ofHeader(BufferedReader chars) throws IOException {
    chars.mark(LOOK_AHEAD);
    int[] found = new int[values().length];
    boolean quoted = false;
    boolean blank = true;
    for (int i = 0; i < LOOK_AHEAD; i++) {
      int c = chars.read();
      boolean lineEnds = c == '\n' || c == '\r';
      if (c < 0 || lineEnds && !quoted && !blank) {
        break;
      }
      blank &= Character.isWhitespace(c);
      quoted ^= c == '"';
      for (Separator separator : values()) {
        found[separator.ordinal()] += !quoted && c == separator.sign ? 1 : 0;
      }
    }
    chars.reset();
    return mostOf(found);
  }

  private static Separator mostOf(int[] found) {
    Separator most = COMMA;
    for (Separator separator : values()) {
      if (found[separator.ordinal()] > found[most.ordinal()]) {
        most = separator;
      }
    }
    return most;
  }
}
