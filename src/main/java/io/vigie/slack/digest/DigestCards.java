package io.vigie.slack.digest;

import io.vigie.slack.kit.Block;
import io.vigie.slack.kit.Card;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A digest as what Slack takes: one message, and where it grows too long a second one for its
 * thread.
 */
record DigestCards(Card main, Optional<Card> thread) {

  private static final int CHARACTERS = 9_800;
  private static final int BLOCKS = 48;

  /**
   * Lays the parts out in their order. What has no room stands in the thread.
   *
   * @param more says in the channel that the thread goes on
   */
  static DigestCards of(String phone, List<Part> parts, Part more) {
    Room room = new Room();
    parts.stream().filter(Part::stays).forEach(room::take);
    List<Part> here = new ArrayList<>();
    List<Part> thread = new ArrayList<>();
    room.take(more);
    for (Part part : parts) {
      (part.stays() || room.takes(part) ? here : thread).add(part);
    }
    if (thread.isEmpty()) {
      return new DigestCards(card(phone, here), Optional.empty());
    }
    here.add(here.size() - 1, more);
    return new DigestCards(card(phone, here), Optional.of(card(phone, fitting(thread))));
  }

  private static List<Part> fitting(List<Part> parts) {
    Room room = new Room();
    return parts.stream().filter(room::takes).toList();
  }

  private static Card card(String phone, List<Part> parts) {
    List<Block> blocks = blocks(parts, Part::blocks);
    List<Block> plainer = blocks(parts, Part::plainer);
    return new Card(phone, blocks, plainer.equals(blocks) ? List.of() : plainer);
  }

  private static List<Block> blocks(List<Part> parts, Function<Part, List<Block>> which) {
    return parts.stream().flatMap(part -> which.apply(part).stream()).toList();
  }

  /** What a message has left, whichever of its two forms is the longer. */
  private static final class Room {

    private int characters = CHARACTERS;
    private int blocks = BLOCKS;

    boolean takes(Part part) {
      boolean fits = characters >= characters(part) && blocks >= blocks(part);
      if (fits) {
        take(part);
      }
      return fits;
    }

    void take(Part part) {
      characters -= characters(part);
      blocks -= blocks(part);
    }

    private static int characters(Part part) {
      return Math.max(Block.characters(part.blocks()), Block.characters(part.plainer()));
    }

    private static int blocks(Part part) {
      return Math.max(part.blocks().size(), part.plainer().size());
    }
  }
}
