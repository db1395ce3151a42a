package io.vigie.slack.kpi;

import io.vigie.engagement.Engagement;
import io.vigie.kpi.Recorded;
import io.vigie.kpi.Recorded.Change;
import io.vigie.shared.Week;
import io.vigie.slack.kit.Block;
import io.vigie.slack.kit.Card;
import io.vigie.slack.kit.Origin;
import io.vigie.slack.kit.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What an act of entering changed, and how to take it back. */
final class RecordedCard {

  private static final int LISTED = 20;

  private RecordedCard() {}

  /**
   * What came after an entry.
   *
   * @param lastWeek the week that it may have been meant for, while that can still be said
   * @param isPosted whether the digest of the entry's week is posted
   */
  record Outlook(Optional<Week> lastWeek, boolean isPosted) {}

  /** The figures of one week. */
  static Card recorded(Texts texts, Engagement engagement, Recorded recorded, Outlook outlook) {
    Week week = recorded.changes().get(0).week();
    String opening = texts.say("kpi.recorded", "week", new FigureWords(texts).week(week));
    return card(texts, engagement, recorded, outlook, opening);
  }

  /** The same figures, for the week that was meant. */
  static Card moved(Texts texts, Engagement engagement, Recorded recorded, Outlook outlook) {
    Week week = recorded.changes().get(0).week();
    String opening =
        texts.say("kpi.moved", "week", new FigureWords(texts).week(week), "from", week.next());
    return card(texts, engagement, recorded, outlook, opening);
  }

  private static Card card(
      Texts texts, Engagement engagement, Recorded recorded, Outlook outlook, String opening) {
    List<Block> blocks = new ArrayList<>();
    String told = opening + "\n" + lines(texts, recorded);
    blocks.add(Block.section(told));
    List<Block> buttons = new ArrayList<>();
    buttons.add(undo(texts, recorded));
    outlook
        .lastWeek()
        .ifPresent(
            week ->
                buttons.add(
                    Block.button(
                        texts.plain("kpi.button.last_week", "week", week),
                        LastWeekButton.ID,
                        recorded.entry().toString())));
    blocks.add(Block.actions(Origin.block(engagement.id(), "kpi"), buttons));
    blocks.add(
        Block.context(texts.say(outlook.isPosted() ? "kpi.recorded.posted" : "kpi.recorded.kept")));
    return new Card(told, blocks);
  }

  private static String lines(Texts texts, Recorded recorded) {
    FigureWords words = new FigureWords(texts);
    return recorded.changes().stream().map(words::change).collect(Collectors.joining("\n"));
  }

  private static Block undo(Texts texts, Recorded recorded) {
    return Block.button(texts.plain("kpi.button.undo"), UndoButton.ID, recorded.entry().toString());
  }

  /** The figures of many weeks. */
  static Card imported(Texts texts, Engagement engagement, Recorded recorded) {
    if (recorded.changes().isEmpty()) {
      return Card.saying(texts.say("kpi.imported.nothing"));
    }
    long added = recorded.changes().stream().filter(c -> c.before().isEmpty()).count();
    List<Week> weeks = recorded.weeks();
    String told =
        texts.say(
            "kpi.imported",
            "added",
            added,
            "changed",
            recorded.changes().size() - added,
            "weeks",
            weeks.size(),
            "first",
            weeks.get(0).toString(),
            "last",
            weeks.get(weeks.size() - 1).toString());
    return new Card(
        told,
        List.of(
            Block.section(told),
            Block.actions(Origin.block(engagement.id(), "kpi"), List.of(undo(texts, recorded))),
            Block.context(texts.say("kpi.imported.kept"))));
  }

  /** What stands again after an entry was taken back. */
  static Card undone(Texts texts, Recorded undone) {
    List<Week> weeks = undone.weeks();
    if (weeks.size() > 1 || undone.changes().size() > LISTED) {
      return Card.saying(
          texts.say("kpi.undone.many", "figures", undone.changes().size(), "weeks", weeks.size()));
    }
    FigureWords words = new FigureWords(texts);
    String lines =
        undone.changes().stream()
            .map(change -> standing(words, change))
            .collect(Collectors.joining("\n"));
    return Card.saying(texts.say("kpi.undone", "week", words.week(weeks.get(0))) + "\n" + lines);
  }

  private static String standing(FigureWords words, Change change) {
    return words
        .texts()
        .say("kpi.figure.stands", "kpi", change.kpi(), "after", words.shown(change.after()));
  }
}
