package io.vigie.slack.engagement;

import io.vigie.arbitration.Question;
import io.vigie.duties.DailyLists.DailyList;
import io.vigie.duties.Duty;
import io.vigie.engagement.Engagement;
import io.vigie.engagement.Engagements;
import io.vigie.engagement.PersonId;
import io.vigie.shared.Language;
import io.vigie.slack.arbitration.Fitting;
import io.vigie.slack.arbitration.QuestionDuties;
import io.vigie.slack.kit.Block;
import io.vigie.slack.kit.Card;
import io.vigie.slack.kit.Origin;
import io.vigie.slack.kit.Posting;
import io.vigie.slack.kit.Posting.Label;
import io.vigie.slack.kit.Texts;
import io.vigie.slack.lead.LeadDuties;
import io.vigie.slack.setup.SetupDuties;
import io.vigie.slack.signal.SignalDuties;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Sends a person's list of the day by direct message. */
@Component
class DailyListPosts {

  /** What somebody can work through in a sitting, and Slack takes in one message. */
  private static final List<Integer> SHOWN = List.of(8, 6, 4, 2, 1);

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
    return new Card(
        t.say("duties.text", "count", list.duties().size(), "day", list.day()),
        Fitting.first(SHOWN.stream().map(shown -> blocks(list, shown, t))));
  }

  private static List<Block> blocks(DailyList list, int most, Texts t) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.section(t.say("duties.title", "day", list.day())));
    List<Duty> shown = list.duties().stream().limit(most).toList();
    List<String> lines = new ArrayList<>();
    for (Duty duty : shown) {
      Optional<Question> question = QuestionDuties.question(duty);
      Optional<Block> button = SetupDuties.button(duty, t);
      if (button.isPresent()) {
        String row = Origin.block(duty.engagement().id(), "duty/setup/" + blocks.size());
        blocks.add(Block.section(DutyWords.say(duty, t, false), button.get()).withId(row));
      } else if (duty instanceof Duty.OnLead onLead) {
        blocks.add(LeadDuties.block(onLead, t));
      } else if (duty instanceof Duty.ToTriage triage) {
        blocks.add(SignalDuties.block(triage, t));
      } else if (question.isEmpty()) {
        lines.add("• " + DutyWords.say(duty, t, false));
      } else {
        blocks.add(Block.section(DutyWords.say(duty, t, false)));
        // One person may owe a question twice: as deputy, and as sponsor.
        String row = "duty/" + question.get().name() + "/" + blocks.size();
        blocks.add(
            QuestionDuties.buttons(duty, question.get(), t)
                .withId(Origin.block(duty.engagement().id(), row)));
      }
    }
    if (!lines.isEmpty()) {
      blocks.add(Block.section(String.join("\n", lines)));
    }
    if (list.duties().size() > shown.size()) {
      blocks.add(Block.context(t.say("duties.more", "count", list.duties().size() - shown.size())));
    }
    blocks.add(Block.context(t.say("duties.how")));
    return blocks;
  }
}
