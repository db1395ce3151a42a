package io.vigie.slack.signal;

import io.vigie.engagement.Act;
import io.vigie.engagement.Engagement;
import io.vigie.engagement.Member;
import io.vigie.signal.SignalGroup;
import io.vigie.slack.kit.Block;
import io.vigie.slack.kit.Card;
import io.vigie.slack.kit.Origin;
import io.vigie.slack.kit.Texts;
import java.util.ArrayList;
import java.util.List;

/**
 * The referent's list: what waits to be looked at, a page at a time. Others read it.
 *
 * @param shown the groups of this page
 * @param waiting how many there are in all
 * @param page from 0
 */
record SignalList(Member reader, List<SignalGroup> shown, int waiting, int page, Texts texts) {

  static final String PREVIOUS = "signal.previous";
  static final String NEXT = "signal.next";
  static final int A_PAGE = 6;

  Card card() {
    List<Block> blocks = new ArrayList<>();
    String title = texts.say("signal.list.title", "count", waiting);
    blocks.add(Block.section(title));
    shown.forEach(group -> blocks.addAll(of(reader, group, "list", texts)));
    List<Block> turns = turns();
    if (!turns.isEmpty()) {
      blocks.add(Block.actions(Origin.block(engagement().id(), "signals"), turns));
    }
    return new Card(title, blocks);
  }

  /** One group with the buttons of whoever reads. */
  static List<Block> of(Member reader, SignalGroup group, String where, Texts t) {
    SignalWords words = new SignalWords(reader.engagement(), group, t);
    SignalButtons buttons = new SignalButtons(t);
    String row = Origin.block(reader.engagement().id(), where + "/" + group.name());
    String line =
        words.title() + "\n" + words.quote() + words.standing().map(s -> "\n" + s).orElse("");
    if (!reader.may(Act.TRIAGE_SIGNALS)) {
      return List.of(Block.section(line, buttons.show(group.first())).withId(row));
    }
    List<Block> all = new ArrayList<>(buttons.ofTheTriage(group, group.first()));
    all.add(buttons.show(group.first()));
    return List.of(Block.section(line), Block.actions(row, all));
  }

  private List<Block> turns() {
    int pages = Math.max(1, (waiting + A_PAGE - 1) / A_PAGE);
    List<Block> turns = new ArrayList<>();
    if (page > 0) {
      turns.add(turn("home.previous", PREVIOUS, page - 1, pages));
    }
    if (page < pages - 1) {
      turns.add(turn("home.next", NEXT, page + 1, pages));
    }
    return turns;
  }

  private Block turn(String label, String action, int to, int pages) {
    return Block.button(
        texts.plain(label, "page", to + 1, "pages", pages), action, String.valueOf(to));
  }

  private Engagement engagement() {
    return reader.engagement();
  }
}
