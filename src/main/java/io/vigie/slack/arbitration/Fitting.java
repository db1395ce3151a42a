package io.vigie.slack.arbitration;

import io.vigie.slack.kit.Block;
import java.util.List;
import java.util.stream.Stream;

/** What Slack takes of the same thing told at greater or smaller length. */
public final class Fitting {

  private static final int CHARACTERS = 9_400;

  private Fitting() {}

  /** The first that is short enough, or else the last. */
  public static List<Block> first(Stream<List<Block>> longestFirst) {
    List<List<Block>> all = longestFirst.toList();
    return all.stream()
        .filter(blocks -> Block.characters(blocks) <= CHARACTERS)
        .findFirst()
        .orElseGet(() -> all.get(all.size() - 1));
  }
}
