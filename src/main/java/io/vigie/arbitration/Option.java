package io.vigie.arbitration;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One way to answer a question, with what speaks for it and against it. */
public record Option(String words, List<String> pros, List<String> cons) {

  private static final Pattern MARK = Pattern.compile("\\(\\s*([+\\-−–])\\s*\\)");

  public Option {
    pros = List.copyOf(pros);
    cons = List.copyOf(cons);
  }

  /** Reads a line as typed: {@code 20 targeted meetings (+) better leads (-) fewer of them}. */
  public static Option of(String line) {
    Matcher marks = MARK.matcher(line);
    List<String> pros = new ArrayList<>();
    List<String> cons = new ArrayList<>();
    int end = marks.find() ? marks.start() : line.length();
    String words = line.substring(0, end).strip();
    while (end < line.length()) {
      List<String> side = marks.group(1).equals("+") ? pros : cons;
      int begin = marks.end();
      end = marks.find() ? marks.start() : line.length();
      side.add(line.substring(begin, end).strip());
    }
    return new Option(words, pros, cons);
  }

  /** Reads one option a line; empty lines are none. */
  public static List<Option> list(String lines) {
    return lines
        .lines()
        .filter(line -> !line.isBlank())
        .map(Option::of)
        .filter(option -> !option.words().isEmpty())
        .toList();
  }
}
