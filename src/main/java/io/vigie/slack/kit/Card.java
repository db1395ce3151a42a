package io.vigie.slack.kit;

import java.util.List;

/**
 * A message: what a phone's notification says, and the blocks.
 *
 * @param text the whole of it in one sentence, in markup
 * @param plainer the same without native tables and charts, for a Slack that does not know them
 */
public record Card(String text, List<Block> blocks, List<Block> plainer) {

  public Card {
    text = Words.cutMarkup(text, Block.SECTION);
    blocks = List.copyOf(blocks);
    plainer = List.copyOf(plainer);
  }

  public Card(String text, List<Block> blocks) {
    this(text, blocks, List.of());
  }

  /** One paragraph. */
  public static Card saying(String markup) {
    return new Card(markup, List.of(Block.section(markup)));
  }
}
