package io.vigie.crm;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.regex.Pattern;

/** What stands between two cells: the sign that the header uses most, else a comma. */
enum Separator {
  COMMA(','),
  SEMICOLON(';'),
  TAB('\t');

  private static final int LOOK_AHEAD = 1 << 14;
  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*(\"|$)");

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
    String header = QUOTED.matcher(firstLine(chars)).replaceAll("");
    chars.reset();
    return Arrays.stream(values())
        .max(Comparator.comparing(separator -> separator.uses(header)))
        .orElse(COMMA);
  }

  private static String firstLine(BufferedReader chars) throws IOException {
    StringBuilder line = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < LOOK_AHEAD; i++) {
      int c = chars.read();
      boolean ends = !quoted && (c == '\n' || c == '\r');
      if (c < 0 || (ends && !line.toString().isBlank())) {
        break;
      }
      if (ends) {
        line.setLength(0);
      }
      quoted ^= c == '"';
      line.append((char) c);
    }
    return line.toString();
  }

  private long uses(String header) {
    return header.chars().filter(c -> c == sign).count();
  }
}
