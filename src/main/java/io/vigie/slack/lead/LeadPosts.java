package io.vigie.slack.lead;

import io.vigie.engagement.Engagement;
import io.vigie.lead.Deed;
import io.vigie.lead.Lead;
import io.vigie.lead.LeadChanged;
import io.vigie.lead.LeadsImported;
import io.vigie.lead.PersonErased;
import io.vigie.outbox.Outbox;
import io.vigie.shared.Mention;
import io.vigie.slack.kit.Block;
import io.vigie.slack.kit.Card;
import io.vigie.slack.kit.Markup;
import io.vigie.slack.kit.Origin;
import io.vigie.slack.kit.Posting;
import io.vigie.slack.kit.Posting.Label;
import io.vigie.slack.kit.Texts;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps a lead's card in the channel up to date, and asks in its thread for what is wanted. */
@Component
class LeadPosts {

  /** What somebody is asked for; verdicts are read on the card. */
  private static final Set<Deed> TOLD =
      EnumSet.of(Deed.INFORMATION_ASKED, Deed.INFORMED, Deed.CONTESTED, Deed.RESUBMITTED);

  private final Posting posting;
  private final Outbox outbox;

  LeadPosts(Posting posting, Outbox outbox) {
    this.posting = posting;
    this.outbox = outbox;
  }

  @EventListener
  void on(LeadChanged changed) {
    Engagement engagement = changed.engagement();
    LeadWords words = post(engagement, changed.lead());
    String slot = slot(changed.lead());
    if (TOLD.contains(changed.happening().deed()) && !changed.happening().undone()) {
      posting.toThread(
          engagement,
          slot,
          new Label("notice", slot + "/" + UUID.randomUUID(), changed.lead().name()),
          asked(words));
    }
  }

  /** One line for a whole file; each lead has its card once something is done to it. */
  @EventListener
  void on(LeadsImported imported) {
    Engagement engagement = imported.engagement();
    posting.toChannel(
        engagement,
        new Label("notice", "leads/L-" + imported.first(), "L-" + imported.first()),
        imported(imported, Texts.in(engagement.terms().language())));
  }

  static Card imported(LeadsImported imported, Texts t) {
    String line =
        t.say(
            "lead.import.posted",
            "by",
            new Mention(imported.by().user()),
            "agreed",
            new Markup(LeadWords.agreed(imported.engagement().terms().leads().verdictMinutes(), t)),
            "count",
            imported.last() - imported.first() + 1,
            "first",
            "L-" + imported.first(),
            "last",
            "L-" + imported.last());
    String engagement = imported.engagement().id().toString();
    return new Card(
        line,
        List.of(
            Block.section(line),
            Block.actions(
                Origin.block(imported.engagement().id(), "leads/L-" + imported.first()),
                List.of(Block.button(t.plain("console.leads"), "console.leads", engagement)))));
  }

  /** What stands in the channel is mended; what was never posted stays unposted. */
  @EventListener
  void on(PersonErased erased) {
    erased.leads().stream()
        .filter(lead -> outbox.has(erased.engagement().id(), slot(lead)))
        .forEach(lead -> post(erased.engagement(), lead));
  }

  private LeadWords post(Engagement engagement, Lead lead) {
    LeadWords words = new LeadWords(engagement, lead, Texts.in(engagement.terms().language()));
    posting.toChannel(
        engagement, new Label("lead", slot(lead), lead.name()), new LeadCard(words).card());
    return words;
  }

  private static String slot(Lead lead) {
    return "lead/" + lead.name();
  }

  /** It names the lead and nothing of the person: what is in a thread is not mended later. */
  static Card asked(LeadWords words) {
    String line = words.texts().say("lead.thread." + words.lead().standing().deed(), words.named());
    return new Card(
        line,
        List.of(
            Block.section(line),
            Block.actions(
                Origin.block(words.engagement().id(), "thread/" + words.lead().name()),
                new LeadButtons(words).ofTheCard())));
  }
}
