package io.vigie.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The weeks of a real campaign, moved to the weeks of the story. Source: sandbox/SOURCES.md. */
final class CampaignFigures {

  private final StoryCalendar calendar;
  private final List<String> names;
  private final List<String[]> weeks;

  CampaignFigures(StoryCalendar calendar) {
    this.calendar = calendar;
    List<String> lines = read();
    this.names = List.of(lines.get(0).split(","));
    this.weeks = lines.stream().skip(1).map(line -> line.split(",")).toList();
  }

  private static List<String> read() {
    try (InputStream in =
        Objects.requireNonNull(
            CampaignFigures.class.getResourceAsStream("/sandbox/weekly-figures.csv"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All weeks but the last, as the rows of a CSV file. */
  String allButTheLast() {
    return IntStream.range(0, StoryCalendar.WEEKS - 1)
        .mapToObj(i -> calendar.week(i) + "," + String.join(",", amounts(i)))
        .collect(Collectors.joining("\n", String.join(",", names) + "\n", "\n"));
  }

  /** The last week, as somebody types it. */
  String theLast() {
    int last = StoryCalendar.WEEKS - 1;
    List<String> amounts = amounts(last);
    return IntStream.range(0, amounts.size())
        .mapToObj(i -> names.get(i + 1) + " " + amounts.get(i))
        .collect(Collectors.joining(" ", calendar.week(last) + " ", ""));
  }

  private List<String> amounts(int week) {
    return List.of(weeks.get(week)).subList(1, names.size());
  }
}
