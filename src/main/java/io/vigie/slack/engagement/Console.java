package io.vigie.slack.engagement;

import io.vigie.engagement.Engagement;
import io.vigie.engagement.EngagementChanged;
import io.vigie.engagement.EngagementMoved;
import io.vigie.outbox.Outbox;
import io.vigie.slack.Unpinning;
import io.vigie.slack.kit.Block;
import io.vigie.slack.kit.Card;
import io.vigie.slack.kit.ConsoleButton;
import io.vigie.slack.kit.Origin;
import io.vigie.slack.kit.Posting;
import io.vigie.slack.kit.Posting.Label;
import io.vigie.slack.kit.Texts;
import java.util.Comparator;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The console: one pinned message with a button for every job. Buttons work for people of both
 * companies, commands only for those of the one where the app is installed.
 */
@Component
class Console {

  static final String SLOT = "console";

  private final Posting posting;
  private final Outbox outbox;
  private final Unpinning unpinning;
  private final List<ConsoleButton> buttons;

  Console(Posting posting, Outbox outbox, Unpinning unpinning, List<ConsoleButton> buttons) {
    this.posting = posting;
    this.outbox = outbox;
    this.unpinning = unpinning;
    this.buttons = buttons.stream().sorted(Comparator.comparingInt(ConsoleButton::place)).toList();
  }

  /** Posts it, or brings the one that stands there up to date. */
  void post(Engagement engagement) {
    posting.pinned(
        engagement,
        new Label("console", SLOT, engagement.id().toString()),
        card(engagement, buttons, Texts.in(engagement.terms().language())));
  }

  @EventListener
  void on(EngagementChanged changed) {
    if (outbox.has(changed.engagement().id(), SLOT)) {
      post(changed.engagement());
    }
  }

  /** The one in the old channel stays there as a message; the new channel gets one of its own. */
  @EventListener
  void on(EngagementMoved moved) {
    if (!moved.sameConversation()) {
      outbox
          .leave(moved.engagement().id(), SLOT)
          .ifPresent(
              place -> {
                unpinning.at(place, moved.engagement());
                post(moved.engagement());
              });
    }
  }

  static Card card(Engagement engagement, List<ConsoleButton> buttons, Texts t) {
    String title =
        t.plain(
            "console.title",
            "client",
            engagement.terms().clientName(),
            "provider",
            engagement.terms().providerName());
    return new Card(
        t.say("console.text"),
        List.of(
            Block.header(title),
            Block.section(t.say("console.what")),
            Block.actions(
                Origin.block(engagement.id(), "console"),
                buttons.stream().map(button -> block(engagement, button, t)).toList()),
            Block.context(t.say("console.how"))));
  }

  static Block block(Engagement engagement, ConsoleButton button, Texts t) {
    return Block.button(t.plain(button.id()), button.id(), engagement.id().toString());
  }
}
