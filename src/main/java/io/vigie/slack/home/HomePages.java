package io.vigie.slack.home;

import com.fasterxml.jackson.annotation.JsonValue;
import io.vigie.slack.kit.Block;
import io.vigie.slack.kit.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What App Home shows, in pages that Slack takes: at most 100 blocks each. */
record HomePages(List<Block> blocks, Texts texts) {

  /** One is left for the row that leads to the other pages. */
  static final int BLOCKS = 99;

  /** A page as Slack's {@code views.publish} takes it. */
  record Page(@JsonValue Map<String, Object> json) {}

  int count() {
    return Math.max(1, (blocks.size() + BLOCKS - 1) / BLOCKS);
  }

  /** The page of that number from 0, or the last one. */
  Page page(int wanted) {
    int page = Math.max(0, Math.min(wanted, count() - 1));
    List<Block> shown =
        new ArrayList<>(
            blocks.subList(page * BLOCKS, Math.min(blocks.size(), (page + 1) * BLOCKS)));
    if (count() > 1) {
      shown.add(Block.actions("home/pages", turns(page)));
    }
    return new Page(
        Block.of("home").with("blocks", shown.stream().map(Block::json).toList()).json());
  }

  private List<Block> turns(int page) {
    List<Block> turns = new ArrayList<>();
    if (page > 0) {
      turns.add(turn("home.previous", HomeButtons.PREVIOUS, page - 1));
    }
    if (page < count() - 1) {
      turns.add(turn("home.next", HomeButtons.NEXT, page + 1));
    }
    return turns;
  }

  private Block turn(String label, String action, int to) {
    return Block.button(
        texts.plain(label, "page", to + 1, "pages", count()), action, String.valueOf(to));
  }
}
