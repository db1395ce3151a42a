package io.vigie.slack.arbitration;

import io.vigie.arbitration.DecisionLog;
import io.vigie.arbitration.Decisions;
import io.vigie.arbitration.Question;
import io.vigie.engagement.Act;
import io.vigie.engagement.Engagement;
import io.vigie.engagement.Member;
import io.vigie.slack.kit.Block;
import io.vigie.slack.kit.Card;
import io.vigie.slack.kit.Origin;
import io.vigie.slack.kit.Reply;
import io.vigie.slack.kit.Request;
import io.vigie.slack.kit.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Questions as buttons and forms carry them: looked up anew, with what the person may do. */
@Component
class Asked {

  private static final UUID NONE = new UUID(0, 0);
  private static final String UUID_TEXT =
      "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

  private final DecisionLog log;
  private final Decisions decisions;
  private final Clock clock;

  Asked(DecisionLog log, Decisions decisions, Clock clock) {
    this.log = log;
    this.decisions = decisions;
    this.clock = clock;
  }

  /**
   * The question of that id, for somebody who may read.
   *
   * @param id as it was carried: not to be believed
   */
  Question find(Member by, String id) {
    by.require(Act.READ);
    return log.find(by, id.matches(UUID_TEXT) ? UUID.fromString(id) : NONE);
  }

  boolean decides(Member by, Question question) {
    boolean named = by.isReferent() || question.decider().user().equals(by.person().user());
    return named && by.engagement().isActive() && decisions.mayDecide(by, question);
  }

  QuestionWords words(Request request, Question question) {
    return new QuestionWords(request.member().engagement(), question, request.texts());
  }

  QuestionPage page(Request request, Question question) {
    Member by = request.member();
    return new QuestionPage(
        words(request, question),
        log.history(by, question.id()),
        decides(by, question),
        question.askedBy().equals(by.person()));
  }

  LocalDate today(Engagement engagement) {
    return clock.instant().atZone(engagement.terms().zone()).toLocalDate();
  }

  /** Says who decides, and offers what everybody may do instead. */
  Reply refused(Request request, Question question) {
    // Who has no side yet is told so, and the referent is asked.
    request.member().require(Act.ADD_TO_A_QUESTION);
    return new Reply.Whisper(refusal(words(request, question)));
  }

  static Card refusal(QuestionWords words) {
    Texts t = words.texts();
    String sentence = t.say("refusal.OnlyTheReferentDecides", "decider", words.decider());
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.section(sentence).withId("refusal.OnlyTheReferentDecides"));
    if (words.question().isOpen()) {
      QuestionButtons buttons = new QuestionButtons(words);
      blocks.add(Block.section(t.say("arbitration.refused.instead")));
      blocks.add(
          Block.actions(
              Origin.block(words.engagement().id(), "instead/" + words.question().name()),
              List.of(buttons.add(), buttons.show())));
    }
    return new Card(sentence, blocks);
  }
}
