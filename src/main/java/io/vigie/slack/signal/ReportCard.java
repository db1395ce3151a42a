package io.vigie.slack.signal;

import io.vigie.signal.SignalReport.WeekCount;
import io.vigie.signal.SignalReport.Yield;
import io.vigie.signal.SignalType;
import io.vigie.slack.kit.Block;
import io.vigie.slack.kit.Card;
import io.vigie.slack.kit.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Signals by type and week, what they led to, and how long the client took. */
final class ReportCard {

  private ReportCard() {}

  static Card of(List<WeekCount> weeks, Yield yield, Texts t) {
    String title = t.say("signal.bilan.title", "weeks", weeks.size());
    List<List<String>> rows = rows(weeks, t);
    Block said = Block.section(said(yield, t));
    String lines =
        weeks.stream()
            .map(week -> t.say("signal.bilan.week", "week", week.week(), "count", week.total()))
            .collect(Collectors.joining("\n"));
    return new Card(
        title,
        List.of(Block.section(title), Block.table(t.plain("signal.bilan.caption"), rows), said),
        List.of(Block.section(title), Block.section(lines), said));
  }

  /** A column for each type that was heard at all. */
  private static List<List<String>> rows(List<WeekCount> weeks, Texts t) {
    List<SignalType> types =
        Arrays.stream(SignalType.values())
            .filter(type -> weeks.stream().anyMatch(week -> week.byType().containsKey(type)))
            .toList();
    List<List<String>> rows = new ArrayList<>();
    List<String> head = new ArrayList<>();
    head.add(t.plain("signal.bilan.column.week"));
    head.add(t.plain("signal.bilan.column.all"));
    types.forEach(type -> head.add(SignalWords.type(t, type)));
    rows.add(head);
    for (WeekCount week : weeks) {
      List<String> row = new ArrayList<>();
      row.add(t.plain("date.week", "number", week.week().number()));
      row.add(String.valueOf(week.total()));
      types.forEach(type -> row.add(String.valueOf(week.byType().getOrDefault(type, 0))));
      rows.add(row);
    }
    return rows;
  }

  private static String said(Yield yield, Texts t) {
    String led =
        t.say(
            "signal.bilan.yield",
            "groups",
            yield.groups(),
            "questions",
            yield.questions(),
            "decisions",
            yield.decisions(),
            "plays",
            yield.plays());
    return yield
        .daysToTriage()
        .map(
            days ->
                led
                    + "\n"
                    + t.say(
                        "signal.bilan.triage",
                        "days",
                        t.number(days, 1),
                        "triaged",
                        yield.triaged(),
                        "groups",
                        yield.groups()))
        .orElse(led + "\n" + t.say("signal.bilan.untriaged"));
  }
}
