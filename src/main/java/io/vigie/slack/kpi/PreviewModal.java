package io.vigie.slack.kpi;

import io.vigie.crm.FigureFile;
import io.vigie.engagement.Engagement;
import io.vigie.kpi.Kpi;
import io.vigie.kpi.Recorded.Change;
import io.vigie.shared.Week;
import io.vigie.slack.kit.Block;
import io.vigie.slack.kit.Markup;
import io.vigie.slack.kit.Modal;
import io.vigie.slack.kit.Origin;
import io.vigie.slack.kit.Texts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What an import would store, before it is stored. */
final class PreviewModal {

  static final String ID = "kpi.import_confirm";
  private static final int LISTED = 15;

  private PreviewModal() {}

  static Modal of(Texts texts, Engagement engagement, ImportPreview preview) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.section(texts.say(opening(preview), counts(preview))));
    blocks.add(Block.section(sums(texts, preview)));
    if (!preview.replaced().isEmpty()) {
      blocks.add(Block.section(replaced(texts, preview.replaced())));
    }
    FileWords words = new FileWords(texts, true);
    preview.file().notes().forEach(note -> blocks.add(Block.context(words.note(note))));
    return Modal.of(
        ID,
        Origin.of(Optional.of(engagement.id()), engagement.channel(), preview.draft().toString()),
        texts.plain("kpi.import.title"),
        preview.changesNothing() ? "" : texts.plain("kpi.import.store"),
        texts.plain(preview.changesNothing() ? "form.close" : "form.cancel"),
        blocks);
  }

  private static String opening(ImportPreview preview) {
    return preview.changesNothing() ? "kpi.preview.nothing" : "kpi.preview";
  }

  private static Map<String, Object> counts(ImportPreview preview) {
    SortedMap<Week, Map<Kpi, BigDecimal>> byWeek = preview.file().byWeek();
    Map<String, Object> counts = new TreeMap<>();
    counts.put("rows", preview.file().rows());
    counts.put("kind", preview.file().kind() == FigureFile.Kind.EVENTS ? "events" : "weekly");
    counts.put("weeks", byWeek.size());
    counts.put("first", byWeek.firstKey().toString());
    counts.put("last", byWeek.lastKey().toString());
    counts.put("added", preview.added());
    counts.put("changed", preview.replaced().size());
    counts.put("unchanged", preview.unchanged());
    return counts;
  }

  private static String sums(Texts texts, ImportPreview preview) {
    FigureWords words = new FigureWords(texts);
    return Kpi.entered().stream()
        .flatMap(kpi -> sum(words, preview.file().byWeek(), kpi).stream())
        .collect(Collectors.joining("\n"));
  }

  private static Optional<String> sum(
      FigureWords words, SortedMap<Week, Map<Kpi, BigDecimal>> byWeek, Kpi kpi) {
    List<Map.Entry<Week, Map<Kpi, BigDecimal>>> weeks =
        byWeek.entrySet().stream().filter(week -> week.getValue().containsKey(kpi)).toList();
    if (weeks.isEmpty()) {
      return Optional.empty();
    }
    BigDecimal sum =
        weeks.stream()
            .map(week -> week.getValue().get(kpi))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    Map.Entry<Week, Map<Kpi, BigDecimal>> last = weeks.get(weeks.size() - 1);
    return Optional.of(
        words
            .texts()
            .say(
                "kpi.preview.sum",
                "kpi",
                kpi,
                "weeks",
                weeks.size(),
                "sum",
                words.amount(sum),
                "week",
                last.getKey().toString(),
                "last",
                words.shown(Optional.ofNullable(last.getValue().get(kpi)))));
  }

  private static String replaced(Texts texts, List<Change> changes) {
    FigureWords words = new FigureWords(texts);
    List<String> lines = new ArrayList<>();
    lines.add(texts.say("kpi.preview.replaced", "figures", changes.size()));
    changes.stream()
        .limit(LISTED)
        .map(
            change ->
                texts.say(
                    "kpi.preview.change",
                    "week",
                    new Markup(change.week().toString()),
                    "kpi",
                    change.kpi(),
                    "before",
                    words.shown(change.before()),
                    "after",
                    words.shown(change.after())))
        .forEach(lines::add);
    if (changes.size() > LISTED) {
      lines.add(texts.say("kpi.preview.more", "more", changes.size() - LISTED));
    }
    return String.join("\n", lines);
  }
}
