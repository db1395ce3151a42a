package io.vigie.slack.setup;

import io.vigie.engagement.Engagement;
import io.vigie.setup.ActionsChanged;
import io.vigie.setup.AgendaMade;
import io.vigie.setup.GateChanged;
import io.vigie.setup.HandedBack;
import io.vigie.setup.Succeeded;
import io.vigie.slack.kit.Card;
import io.vigie.slack.kit.Posting;
import io.vigie.slack.kit.Posting.Label;
import io.vigie.slack.kit.Texts;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Brings gates, agendas and actions to the shared channel. */
@Component
class SetupPosts {

  private final Posting posting;

  SetupPosts(Posting posting) {
    this.posting = posting;
  }

  /** One message a gate and day: asked, then with what was said. */
  @EventListener
  void on(GateChanged changed) {
    Engagement engagement = changed.gate().engagement();
    String id = changed.gate().into().name().toLowerCase(Locale.ROOT);
    Card card = SetupCards.gate(changed.gate(), changed.ruling(), texts(engagement));
    String slot = "gate/" + id + "/" + changed.gate().due();
    posting.toChannel(engagement, new Label("gate", slot, id), card);
  }

  @EventListener
  void on(AgendaMade made) {
    Engagement engagement = made.agenda().engagement();
    String week = made.agenda().week().toString();
    posting.toChannel(
        engagement,
        new Label("agenda", "agenda/" + week, week),
        SetupCards.agenda(made.agenda(), texts(engagement)));
  }

  @EventListener
  void on(ActionsChanged changed) {
    Engagement engagement = changed.engagement();
    String id = changed.action().id().toString();
    posting.toChannel(
        engagement,
        new Label("notice", "action/" + id, id),
        SetupCards.action(new SetupWords(engagement, texts(engagement)), changed.action()));
  }

  @EventListener
  void on(HandedBack handed) {
    Engagement engagement = handed.handBack().engagement();
    String id = UUID.randomUUID().toString();
    posting.toChannel(
        engagement,
        new Label("notice", "ended/" + id, engagement.id().toString()),
        SetupCards.handBack(handed.handBack(), texts(engagement)));
  }

  @EventListener
  void on(Succeeded succeeded) {
    Engagement engagement = succeeded.engagement();
    posting.toChannel(
        engagement,
        new Label("notice", "engagement/succeeded", engagement.id().toString()),
        SetupCards.succeeded(succeeded, texts(engagement)));
  }

  private static Texts texts(Engagement engagement) {
    return Texts.in(engagement.terms().language());
  }
}
