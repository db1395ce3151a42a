package io.vigie.slack.engagement;

import io.vigie.duties.DailyLists.DailyList;
import io.vigie.engagement.Engagement;
import io.vigie.engagement.Engagements;
import io.vigie.engagement.PersonId;
import io.vigie.shared.Language;
import io.vigie.slack.kit.Block;
import io.vigie.slack.kit.Card;
import io.vigie.slack.kit.Posting;
import io.vigie.slack.kit.Posting.Label;
import io.vigie.slack.kit.Texts;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Sends a person's list of the day by direct message. */
@Component
class DailyListPosts {

  private final Posting posting;
  private final Engagements engagements;

  DailyListPosts(Posting posting, Engagements engagements) {
    this.posting = posting;
    this.engagements = engagements;
  }

  @EventListener
  void on(DailyList list) {
    posting.toPerson(
        list.first(),
        list.person(),
        new Label("duties", "duties/" + list.day() + "/" + list.person(), list.day().toString()),
        card(list, Texts.in(language(list))));
  }

  private Language language(DailyList list) {
    Engagement engagement = list.first();
    return engagement
        .clientTeam()
        .flatMap(team -> engagements.languageOf(new PersonId(list.person(), team)))
        .orElse(engagement.terms().language());
  }

  static Card card(DailyList list, Texts t) {
    List<String> lines =
        list.duties().stream().map(duty -> "• " + DutyWords.say(duty, t, false)).toList();
    String text = t.say("duties.text", "count", list.duties().size(), "day", list.day());
    return new Card(
        text,
        List.of(
            Block.section(t.say("duties.title", "day", list.day())),
            Block.section(String.join("\n", lines)),
            Block.context(t.say("duties.how"))));
  }
}
