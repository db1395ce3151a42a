package io.vigie.slack.lead;

import io.vigie.duties.Duty;
import io.vigie.engagement.Engagement;
import io.vigie.engagement.LeadTerms;
import io.vigie.lead.Lead;
import io.vigie.slack.kit.Block;
import io.vigie.slack.kit.Markup;
import io.vigie.slack.kit.Origin;
import io.vigie.slack.kit.Texts;
import java.util.HashMap;
import java.util.Map;

/** What somebody owes a lead: in words that name nothing of the person, and a button. */
public final class LeadDuties {

  private LeadDuties() {}

  /** The duty in a sentence. */
  public static String say(Duty.OnLead duty, Texts t) {
    LeadWords words = words(duty, t);
    Map<String, Object> named = new HashMap<>(words.named());
    named.put("client", duty.engagement().terms().clientName());
    named.put("provider", duty.engagement().terms().providerName());
    named.put("waited", new Markup(LeadWords.waited(duty.owed().waited(), t)));
    return t.say("lead.duty." + duty.owed().step(), named);
  }

  /** What was agreed about leads, in a sentence. */
  public static String agreed(Engagement engagement, Texts t) {
    LeadTerms terms = engagement.terms().leads();
    return t.say(
        "engagement.status.leads",
        "agreed",
        new Markup(LeadWords.agreed(terms.verdictMinutes(), t)),
        "months",
        terms.retentionMonths());
  }

  /** The sentence with the button that shows the lead and what may be done. */
  public static Block block(Duty.OnLead duty, Texts t) {
    Lead lead = duty.owed().lead();
    String row = "duty/" + lead.name() + "/" + duty.owed().step();
    return Block.section(say(duty, t), new LeadButtons(words(duty, t)).show())
        .withId(Origin.block(duty.engagement().id(), row));
  }

  private static LeadWords words(Duty.OnLead duty, Texts t) {
    return new LeadWords(duty.engagement(), duty.owed().lead(), t);
  }
}
