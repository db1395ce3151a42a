package io.vigie.slack.playbook;

import io.vigie.engagement.Engagement;
import io.vigie.slack.CanvasErrors;
import io.vigie.slack.kit.Block;
import io.vigie.slack.kit.Card;
import io.vigie.slack.kit.Origin;
import io.vigie.slack.kit.Texts;
import java.util.List;

/** What is said of the playbook's canvas when it is not as it should be. */
final class CanvasCards {

  static final String ANEW = "playbook.canvas";
  static final String FILE = "playbook.file";

  private CanvasCards() {}

  /** Why there is none, or why it is not kept any more, and what to do. */
  static Card trouble(Engagement engagement, String because, Texts t) {
    String id = engagement.id().toString();
    String sentence =
        switch (because) {
          case CanvasErrors.DELETED -> t.say("playbook.canvas.deleted");
          case CanvasErrors.EDITED -> t.say("playbook.canvas.edited");
          case CanvasErrors.NO_SCOPE -> t.say("playbook.canvas.no_scope");
          default -> t.say("playbook.canvas.none", "because", because);
        };
    return new Card(
        sentence,
        List.of(
            Block.section(sentence),
            Block.actions(
                Origin.block(engagement.id(), "canvas"),
                List.of(
                    Block.button(t.plain("playbook.button.canvas"), ANEW, id),
                    Block.button(t.plain("playbook.button.file"), FILE, id)))));
  }

  /** In the place of that, once somebody asked for another one. */
  static Card again(Texts t) {
    return Card.saying(t.say("playbook.canvas.again"));
  }
}
