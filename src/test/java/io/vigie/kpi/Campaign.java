package io.vigie.kpi;

import io.vigie.shared.Week;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** The real campaign of {@code figures/weekly-figures.csv}, weeks 19 to 35 of 2008. */
final class Campaign {

  private static final List<List<String>> LINES = lines();

  private Campaign() {}

  static List<WeekFigure> counts(String column) {
    int at = LINES.get(0).indexOf(column);
    return weeks().stream().map(line -> WeekFigure.count(week(line), number(line, at))).toList();
  }

  static List<WeekFigure> rates(String count, String base) {
    int above = LINES.get(0).indexOf(count);
    int below = LINES.get(0).indexOf(base);
    return weeks().stream()
        .map(line -> WeekFigure.rate(week(line), number(line, above), number(line, below)))
        .toList();
  }

  static Week week(int number) {
    return Week.of(2008, number);
  }

  private static List<List<String>> weeks() {
    return LINES.subList(1, LINES.size());
  }

  private static Week week(List<String> line) {
    return Week.parse(line.get(0)).orElseThrow();
  }

  private static long number(List<String> line, int column) {
    return Long.parseLong(line.get(column));
  }

  private static List<List<String>> lines() {
    try (InputStream file = Campaign.class.getResourceAsStream("/figures/weekly-figures.csv")) {
      String text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().map(line -> Arrays.asList(line.split(",", -1))).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
