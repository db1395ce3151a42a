package io.vigie.slack.lead;

import io.vigie.engagement.Engagement;
import io.vigie.lead.FeedbackClock;
import io.vigie.lead.Happening;
import io.vigie.lead.Lead;
import io.vigie.shared.Mention;
import io.vigie.slack.kit.Markup;
import io.vigie.slack.kit.Texts;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;

/** The sentences about one lead. */
record LeadWords(Engagement engagement, Lead lead, Texts texts) {

  /** L-7 · Boulanger SA · J. D. · hot. */
  String title() {
    return lead.forgotten()
        ? texts.say("lead.card.forgotten", named())
        : texts.say("lead.card.title", named());
  }

  String state() {
    return texts.plain("lead.state." + lead.state());
  }

  /** Name, person, where it stands, who is to act: what most sentences need. */
  Map<String, Object> named() {
    return named(lead.standing());
  }

  /** The same as of one line of the history. */
  Map<String, Object> named(Happening line) {
    Map<String, Object> named = new HashMap<>();
    named.put("name", lead.name());
    named.put("company", lead.company());
    named.put("initials", lead.initials());
    named.put("temperature", new Markup(texts.plain("lead.temperature." + lead.temperature())));
    named.put("state", new Markup(state()));
    named.put("owner", owner());
    named.put("agreed", new Markup(agreed(lead.owed(), texts)));
    named.put("agent", new Mention(lead.submittedBy().user()));
    named.put("by", new Mention(line.by().user()));
    named.put("day", day(line.at()).toLocalDate());
    named.put("on", line.day().<Object>map(on -> on).orElse(""));
    named.put("since", new Markup(moment(line.at())));
    named.put(
        "reason",
        line.reason()
            .<Object>map(reason -> new Markup(texts.plain("lead.reason." + reason.key())))
            .orElse(""));
    named.put("words", line.words().orElse(""));
    return named;
  }

  /** Who owes the verdict. */
  Mention owner() {
    return new Mention(lead.owner().orElse(engagement.terms().referent()));
  }

  /** Where it stands, in a sentence. */
  String standing() {
    return texts.say("lead.card." + lead.standing().deed(), named());
  }

  String moment(Instant at) {
    return texts.moment(day(at));
  }

  private ZonedDateTime day(Instant at) {
    return at.atZone(engagement.terms().zone());
  }

  /** Two working days, or 4 working hours: within what a verdict is owed. */
  static String agreed(int minutes, Texts texts) {
    boolean inDays = minutes % FeedbackClock.DAY == 0;
    return texts.plain(
        "lead.agreed", "days", inDays ? minutes / FeedbackClock.DAY : 0, "hours", minutes / 60);
  }

  /** 3 d 2 h, in working days and hours. */
  static String waited(int minutes, Texts texts) {
    return texts.plain(
        "lead.waited",
        "days",
        minutes / FeedbackClock.DAY,
        "hours",
        minutes % FeedbackClock.DAY / 60);
  }
}
