package io.vigie.slack.arbitration;

import io.vigie.arbitration.Deed;
import io.vigie.arbitration.Happening;
import io.vigie.arbitration.Question;
import io.vigie.arbitration.QuestionChanged;
import io.vigie.engagement.Engagement;
import io.vigie.shared.Mention;
import io.vigie.slack.kit.Block;
import io.vigie.slack.kit.Card;
import io.vigie.slack.kit.Origin;
import io.vigie.slack.kit.Posting;
import io.vigie.slack.kit.Posting.Label;
import io.vigie.slack.kit.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps a question's card in the channel up to date, and tells its thread what happened. */
@Component
class QuestionPosts {

  /** What those who follow a question want to hear; a card that is mended in place is silent. */
  static final Set<Deed> TOLD =
      EnumSet.of(
          Deed.INFORMATION_ASKED,
          Deed.INFORMATION_GIVEN,
          Deed.CONTEXT_ADDED,
          Deed.OPTION_ADDED,
          Deed.DELEGATED,
          Deed.DEFAULT_SET,
          Deed.SURFACED,
          Deed.DECIDED,
          Deed.TOOK_EFFECT,
          Deed.CONFIRMED,
          Deed.REOPENED,
          Deed.SUPERSEDED,
          Deed.WITHDRAWN);

  private final Posting posting;
  private final Clock clock;

  QuestionPosts(Posting posting, Clock clock) {
    this.posting = posting;
    this.clock = clock;
  }

  @EventListener
  void on(QuestionChanged changed) {
    Engagement engagement = changed.engagement();
    Question question = changed.question();
    Texts t = Texts.in(engagement.terms().language());
    QuestionWords words = new QuestionWords(engagement, question, t);
    String slot = "question/" + question.name();
    posting.toChannel(
        engagement,
        new Label("question", slot, question.name()),
        new QuestionCard(words).card(today(engagement)));
    if (TOLD.contains(changed.happening().deed())) {
      posting.toThread(
          engagement,
          slot,
          new Label("notice", slot + "/" + UUID.randomUUID(), question.name()),
          told(words, changed.happening()));
    }
  }

  private LocalDate today(Engagement engagement) {
    return clock.instant().atZone(engagement.terms().zone()).toLocalDate();
  }

  /** Whoever is asked for something finds the button for it at the same place. */
  static Card told(QuestionWords words, Happening happening) {
    String line = line(words, happening);
    boolean asks = happening.deed() == Deed.SURFACED || happening.deed() == Deed.INFORMATION_ASKED;
    if (!asks || !words.question().isOpen()) {
      return Card.saying(line);
    }
    Question question = words.question();
    return new Card(
        line,
        List.of(
            Block.section(line),
            Block.actions(
                Origin.block(words.engagement().id(), "thread/" + question.name()),
                List.of(
                    QuestionDuties.button(words.engagement(), question, words.texts()),
                    new QuestionButtons(words).show()))));
  }

  private static String line(QuestionWords words, Happening happening) {
    Question question = words.question();
    Map<String, Object> named = new HashMap<>(words.named());
    named.put("by", happening.by().map(by -> (Object) new Mention(by.user())).orElse(""));
    named.put("words", happening.words().orElse(""));
    named.put("blocks", question.blocks().orElse(""));
    boolean waits = happening.deed() == Deed.SURFACED && question.blocks().isPresent();
    return words
        .texts()
        .say("arbitration.thread." + happening.deed() + (waits ? "_blocks" : ""), named);
  }
}
