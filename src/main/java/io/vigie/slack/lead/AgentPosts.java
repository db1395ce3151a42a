package io.vigie.slack.lead;

import io.vigie.digest.DigestWritten;
import io.vigie.engagement.Engagement;
import io.vigie.engagement.Engagements;
import io.vigie.lead.AgentWeeks;
import io.vigie.lead.AgentWeeks.AgentWeek;
import io.vigie.lead.Lead;
import io.vigie.shared.Language;
import io.vigie.shared.Week;
import io.vigie.slack.kit.Block;
import io.vigie.slack.kit.Card;
import io.vigie.slack.kit.Markup;
import io.vigie.slack.kit.Origin;
import io.vigie.slack.kit.Posting;
import io.vigie.slack.kit.Posting.Label;
import io.vigie.slack.kit.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells each agent once a week, with the digest, what became of that agent's own leads. */
@Component
class AgentPosts {

  private static final int SHOWN = 20;

  private final AgentWeeks weeks;
  private final Posting posting;
  private final Engagements engagements;

  AgentPosts(AgentWeeks weeks, Posting posting, Engagements engagements) {
    this.weeks = weeks;
    this.posting = posting;
    this.engagements = engagements;
  }

  @EventListener
  void on(DigestWritten written) {
    Engagement engagement = written.digest().engagement();
    Week week = written.digest().week();
    for (AgentWeek own : weeks.of(engagement, week)) {
      Language language = engagements.languageOf(own.agent()).orElse(engagement.terms().language());
      String slot = "leads/" + week + "/" + own.agent().user();
      posting.toPerson(
          engagement,
          own.agent().user(),
          new Label("notice", slot, week.toString()),
          card(engagement, week, own, Texts.in(language)));
    }
  }

  /** By the names of the leads alone: a direct message is not mended when a person is forgotten. */
  static Card card(Engagement engagement, Week week, AgentWeek own, Texts t) {
    Map<String, Object> named = new HashMap<>();
    named.put("week", week);
    named.put("client", engagement.terms().clientName());
    named.put("count", own.judged().size());
    named.put("waiting", own.waiting());
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.section(t.say("lead.agent.title", named)));
    own.judged().stream().limit(SHOWN).forEach(lead -> blocks.add(line(engagement, lead, t)));
    blocks.add(Block.context(t.say("lead.agent.waiting", named)));
    return new Card(t.say("lead.agent.title", named), blocks);
  }

  private static Block line(Engagement engagement, Lead lead, Texts t) {
    LeadWords words = new LeadWords(engagement, lead, t);
    Map<String, Object> named = new HashMap<>(words.named());
    named.put(
        "reason",
        lead.standing()
            .reason()
            .<Object>map(reason -> new Markup(t.plain("lead.reason_short." + reason.key())))
            .orElse(""));
    String key = lead.standing().reason().isPresent() ? "lead.agent.refused" : "lead.agent.lead";
    return Block.section(t.say(key, named), new LeadButtons(words).show())
        .withId(Origin.block(engagement.id(), "agent/" + lead.name()));
  }
}
