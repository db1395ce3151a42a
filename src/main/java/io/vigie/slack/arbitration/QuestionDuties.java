package io.vigie.slack.arbitration;

import io.vigie.arbitration.Decider;
import io.vigie.arbitration.Decision;
import io.vigie.arbitration.Question;
import io.vigie.arbitration.Question.Remark;
import io.vigie.duties.Duty;
import io.vigie.engagement.Engagement;
import io.vigie.slack.kit.Block;
import io.vigie.slack.kit.Markup;
import io.vigie.slack.kit.Origin;
import io.vigie.slack.kit.Texts;
import io.vigie.slack.kit.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What somebody owes a question: in words, and with the buttons that answer it. */
public final class QuestionDuties {

  private static final int SHOWN = 5;
  private static final int LONGEST = 250;

  private QuestionDuties() {}

  /** The question that a duty is about. */
  public static Optional<Question> question(Duty duty) {
    if (duty instanceof Duty.ToDecide decide) {
      return Optional.of(decide.question());
    } else if (duty instanceof Duty.ToInform inform) {
      return Optional.of(inform.question());
    } else if (duty instanceof Duty.ToConfirm confirm) {
      return Optional.of(confirm.question());
    } else if (duty instanceof Duty.ToReview review) {
      return Optional.of(review.question());
    }
    return Optional.empty();
  }

  /** The duty in words: what is asked, by when, who waits for it, what holds by silence. */
  public static String say(Duty duty, Question question, Texts t) {
    QuestionWords words = new QuestionWords(duty.engagement(), question, t);
    List<String> sentences = new ArrayList<>();
    sentences.add(t.say(key(duty), named(duty.engagement(), words)));
    if (duty instanceof Duty.ToDecide) {
      waits(words).ifPresent(sentences::add);
      words.onSilence(LONGEST).ifPresent(sentences::add);
      if (question.snoozes() > 0) {
        sentences.add(t.say("arbitration.duty.put_off", "times", question.snoozes()));
      }
    }
    return String.join("\n", sentences);
  }

  private static String key(Duty duty) {
    if (duty instanceof Duty.ToDecide decide) {
      return "arbitration.duty.decide" + rung(decide);
    } else if (duty instanceof Duty.ToInform) {
      return "arbitration.duty.inform";
    }
    return duty instanceof Duty.ToConfirm ? "arbitration.duty.confirm" : "arbitration.duty.review";
  }

  /** Each is told what the rung means for that person: to decide in turn, or only to know. */
  private static String rung(Duty.ToDecide duty) {
    boolean decides = duty.question().decider().user().equals(duty.owner());
    return switch (duty.rung()) {
      case SOON -> "";
      case DUE -> ".DUE";
      case CHANNEL -> ".CHANNEL";
      case DEPUTY, SPONSOR -> decides ? (inTurn(duty) ? ".DEPUTY" : ".CHANNEL") : ".SPONSOR";
    };
  }

  private static boolean inTurn(Duty.ToDecide duty) {
    return duty.question()
        .decider()
        .because()
        .filter(why -> why == Decider.Because.SILENCE)
        .isPresent();
  }

  private static Map<String, Object> named(Engagement engagement, QuestionWords words) {
    Map<String, Object> named = new HashMap<>(words.named());
    named.put(
        "where",
        new Markup(
            words
                .texts()
                .say(
                    "arbitration.duty.where",
                    "client",
                    engagement.terms().clientName(),
                    "provider",
                    engagement.terms().providerName())));
    named.put("words", words.question().informationAsked().map(Remark::words).orElse(""));
    named.put("answer", words.question().decision().map(Decision::words).orElse(""));
    return named;
  }

  private static Optional<String> waits(QuestionWords words) {
    return words
        .question()
        .blocks()
        .map(
            blocks -> {
              Map<String, Object> named = new HashMap<>(words.named());
              named.put("blocks", Words.cut(blocks, LONGEST));
              return words.texts().say("arbitration.duty.waits", named);
            });
  }

  /** What is open in an engagement, in a few lines. */
  public static String open(Engagement engagement, List<Question> open, Texts t) {
    List<String> lines = new ArrayList<>();
    lines.add(t.say("arbitration.status.open", "count", open.size()));
    open.stream()
        .limit(SHOWN)
        .map(question -> new QuestionWords(engagement, question, t).named())
        .forEach(named -> lines.add(t.say("arbitration.status.question", named)));
    if (open.size() > SHOWN) {
      lines.add(t.say("arbitration.home.more", "count", open.size() - SHOWN));
    }
    return String.join("\n", lines);
  }

  /** The one button that an open question needs most. */
  public static Block button(Engagement engagement, Question question, Texts t) {
    QuestionButtons buttons = new QuestionButtons(new QuestionWords(engagement, question, t));
    return question.state() == Question.State.NEEDS_INFORMATION
        ? buttons.inform()
        : buttons.decide();
  }

  /** The row of buttons that answers it. */
  public static Block buttons(Duty duty, Question question, Texts t) {
    QuestionButtons buttons =
        new QuestionButtons(new QuestionWords(duty.engagement(), question, t));
    return Block.actions(
        Origin.block(duty.engagement().id(), "duty/" + question.name()), row(duty, buttons));
  }

  private static List<Block> row(Duty duty, QuestionButtons buttons) {
    if (duty instanceof Duty.ToInform) {
      return buttons.toInform();
    } else if (duty instanceof Duty.ToConfirm) {
      return buttons.toConfirm();
    } else if (duty instanceof Duty.ToReview) {
      return buttons.toReview();
    }
    boolean decides =
        question(duty).map(q -> q.decider().user().equals(duty.owner())).orElse(false);
    List<Block> row = new ArrayList<>(decides ? buttons.ofThePrompt() : List.of());
    row.add(buttons.show());
    return row;
  }
}
