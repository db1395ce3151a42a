package io.vigie.kpi;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads a figure as people type it. Nothing is guessed: a sign, an exponent, a blank between
 * thousands or a digit of another script is no figure.
 */
public final class FigureText {

  /** How many digits a figure may have, its decimals apart. */
  public static final int DIGITS = 9;

  private static final Pattern COUNT = Pattern.compile("[0-9]{1,9}");
  private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,9}([.,][0-9]{1,2})?");

  private FigureText() {}

  /**
   * The figure that was typed: whole for a count, with up to two decimals after a point or a comma
   * for money; empty for anything else, and for an indicator that nobody enters.
   */
  public static Optional<BigDecimal> read(Kpi kpi, String typed) {
    return switch (kpi.unit()) {
      case COUNT -> matching(COUNT, typed);
      case MONEY -> matching(AMOUNT, typed);
      case SHARE, RATIO -> Optional.empty();
    };
  }

  /** The text without the blanks and invisible marks around it, non-breaking ones included. */
  public static String stripped(String typed) {
    int start = 0;
    int end = typed.length();
    while (start < end && isBlank(typed.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(typed.charAt(end - 1))) {
      end--;
    }
    return typed.substring(start, end);
  }

  private static Optional<BigDecimal> matching(Pattern pattern, String typed) {
    String text = stripped(typed);
    return pattern.matcher(text).matches()
        ? Optional.of(new BigDecimal(text.replace(',', '.')))
        : Optional.empty();
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.getType(c) == Character.FORMAT;
  }
}
