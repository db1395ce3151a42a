package io.vigie.crm;

import java.util.Map;

/**
 * A rule that a line of a file breaks. Its sentence stands in the texts.
 *
 * @param line the line as an editor counts it; 0 when the file as a whole is meant
 * @param arguments what the sentence names: text as it stands in the file but clipped, whole
 *     numbers, or weeks
 */
public record LineProblem(int line, FileRule rule, Map<String, Object> arguments) {

  private static final int LONGEST = 40;

  public LineProblem {
    arguments = Map.copyOf(arguments);
    if (!arguments.keySet().equals(rule.arguments())) {
      throw new IllegalArgumentException(rule + " does not take " + arguments.keySet());
    }
  }

  /** The beginning of a text that may be of any length. */
  static String clipped(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
  }
}
