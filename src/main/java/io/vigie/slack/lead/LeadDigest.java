package io.vigie.slack.lead;

import io.vigie.engagement.Engagement;
import io.vigie.lead.Lead;
import io.vigie.lead.LeadWeek.Latency;
import io.vigie.lead.LeadWeek.Waiting;
import io.vigie.lead.RejectionReason;
import io.vigie.slack.kit.Block;
import io.vigie.slack.kit.Markup;
import io.vigie.slack.kit.Texts;
import java.util.HashMap;
import java.util.Map;

/** Sentences and buttons about leads that stand in a digest; they name nothing of a person. */
public final class LeadDigest {

  private LeadDigest() {}

  /** How many leads have no verdict, and which has waited longest on whom. */
  public static String waiting(Engagement engagement, int waiting, Waiting oldest, Texts t) {
    Map<String, Object> named = new HashMap<>(new LeadWords(engagement, oldest.lead(), t).named());
    named.put("count", waiting);
    named.put("waited", new Markup(waited(oldest.minutes(), t)));
    return t.say("lead.digest.waiting", named);
  }

  /** Within what the verdicts were owed. */
  public static String within(Latency latency, Texts t) {
    return latency
        .owed()
        .map(owed -> t.plain("lead.within", "agreed", LeadWords.agreed(owed, t)))
        .orElseGet(() -> t.plain("lead.within_each"));
  }

  /** 3 d 2 h. */
  public static String waited(int minutes, Texts t) {
    return LeadWords.waited(minutes, t);
  }

  public static Block show(Engagement engagement, Lead lead, Texts t) {
    return new LeadButtons(new LeadWords(engagement, lead, t)).show();
  }

  /** The button by which a frequent reason becomes a question to the referent. */
  public static Block ask(RejectionReason reason, Texts t) {
    return Block.button(t.plain("lead.button.propose"), ProposeButton.ID, reason.key());
  }
}
