package io.vigie.slack.digest;

import io.vigie.digest.WeeklyDigest;
import io.vigie.kpi.Scorecard.Line;
import io.vigie.slack.kit.Block;
import io.vigie.slack.kit.Texts;
import java.util.ArrayList;
import java.util.List;

/** The figures of the week, one a line: as a native table, and as aligned text. */
record FigureTable(WeeklyDigest digest, Texts texts) {

  private static final int PHONE = 40;
  private static final int ROWS_IN_A_SECTION = 10;
  private static final String INDENT = "  ";

  Part part() {
    return new Part(List.of(table()), aligned(), true);
  }

  private Block table() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            texts.plain("digest.table.figure"),
            weeks().title(),
            texts.plain("digest.table.usual"),
            texts.plain("digest.table.reading")));
    digest.scorecard().lines().forEach(line -> rows.add(row(line)));
    return Block.table(
        texts.plain("digest.table.caption", "week", weeks().name(digest.week())), rows);
  }

  private List<String> row(Line line) {
    return List.of(
        name(line),
        figures().figure(line) + mark(line),
        figures().usual(line),
        readings().of(line, digest));
  }

  private String mark(Line line) {
    return line.restated() ? " (" + texts.plain("digest.table.restated") + ")" : "";
  }

  /** Name and figure in two columns, and below, as far as a phone is wide, the rest. */
  private List<Block> aligned() {
    List<Line> lines = digest.scorecard().lines();
    int names = lines.stream().mapToInt(line -> name(line).length()).max().orElse(0);
    int figures = lines.stream().mapToInt(line -> shortly(line).length()).max().orElse(0);
    List<Block> sections = new ArrayList<>();
    for (int from = 0; from < lines.size(); from += ROWS_IN_A_SECTION) {
      StringBuilder text = new StringBuilder("```");
      lines
          .subList(from, Math.min(lines.size(), from + ROWS_IN_A_SECTION))
          .forEach(line -> append(text, line, names, figures));
      sections.add(Block.section(text.append("```").toString()));
    }
    return sections;
  }

  private void append(StringBuilder text, Line line, int names, int figures) {
    String figure = shortly(line);
    text.append(name(line));
    if (!figure.isEmpty()) {
      text.append(" ".repeat(names - name(line).length() + 2 + figures - figure.length()))
          .append(figure);
    }
    text.append('\n');
    wrapped(details(line)).forEach(detail -> text.append(INDENT).append(detail).append('\n'));
  }

  private String name(Line line) {
    return texts.plain("digest.table.name", "kpi", line.kpi());
  }

  /** A share takes a line of its own, with all that it was counted from. */
  private String shortly(Line line) {
    return FigureWords.rate(line).filter(rate -> !rate.tooFew()).isPresent()
        ? ""
        : evenly(figures().figure(line));
  }

  /** What the figure was counted from, what is usual, the reading; nothing twice. */
  private List<String> details(Line line) {
    List<String> details = new ArrayList<>();
    FigureWords.rate(line)
        .filter(rate -> !rate.tooFew())
        .ifPresent(rate -> details.add(figures().withInterval(rate)));
    details.add(readings().of(line, digest));
    details.add(figures().usual(line));
    if (line.restated()) {
      details.add(texts.plain("digest.table.restated"));
    }
    return details.stream().filter(text -> !text.equals(FigureWords.NOTHING)).toList();
  }

  /** Details side by side as long as a phone shows them in one line. */
  private static List<String> wrapped(List<String> details) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String detail : details) {
      String text = evenly(detail);
      if (line.length() > 0 && INDENT.length() + line.length() + 3 + text.length() <= PHONE) {
        line.append(" · ").append(text);
        continue;
      }
      flush(lines, line);
      for (String word : text.split(" ", -1)) {
        if (line.length() > 0 && INDENT.length() + line.length() + 1 + word.length() > PHONE) {
          flush(lines, line);
        }
        line.append(line.length() > 0 ? " " : "").append(word);
      }
    }
    flush(lines, line);
    return lines;
  }

  private static void flush(List<String> lines, StringBuilder line) {
    if (line.length() > 0) {
      lines.add(line.toString());
      line.setLength(0);
    }
  }

  /** Narrow spaces are not as wide as a letter; in columns every character must be. */
  private static String evenly(String text) {
    return text.replace('\u202F', '\u00A0');
  }

  private FigureWords figures() {
    return new FigureWords(texts, weeks());
  }

  private ReadingWords readings() {
    return new ReadingWords(texts, weeks());
  }

  private WeekWords weeks() {
    return new WeekWords(texts, digest.week());
  }
}
