package io.vigie.slack.playbook;

import io.vigie.engagement.Engagement;
import io.vigie.playbook.PlayChanged;
import io.vigie.playbook.PlayChanged.Deed;
import io.vigie.slack.kit.Posting;
import io.vigie.slack.kit.Posting.Label;
import io.vigie.slack.kit.Texts;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells both companies what holds from now on. */
@Component
class PlaybookPosts {

  private final Posting posting;

  PlaybookPosts(Posting posting) {
    this.posting = posting;
  }

  @EventListener
  void on(PlayChanged changed) {
    if (changed.deed() == Deed.PUBLISHED) {
      Engagement engagement = changed.engagement();
      String id = changed.play().id().toString();
      posting.toChannel(
          engagement,
          new Label("notice", "play/" + changed.play().name(), id),
          PlayCards.published(changed, Texts.in(engagement.terms().language())));
    }
  }
}
