package io.vigie.slack.digest;

import io.vigie.slack.kit.Block;
import java.util.List;

/**
 * A part of the digest, with what stands for it where Slack knows no native tables and charts.
 *
 * @param stays whether it stays in the channel when the digest grows too long for one message
 */
record Part(List<Block> blocks, List<Block> plainer, boolean stays) {

  static final Part NOTHING = new Part(List.of(), List.of(), false);

  static Part of(List<Block> blocks) {
    return new Part(blocks, blocks, false);
  }

  static Part of(Block... blocks) {
    return of(List.of(blocks));
  }

  Part staying() {
    return new Part(blocks, plainer, true);
  }
}
