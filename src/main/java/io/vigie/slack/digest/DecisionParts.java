package io.vigie.slack.digest;

import io.vigie.arbitration.Decision;
import io.vigie.arbitration.DecisionWeek;
import io.vigie.arbitration.DecisionWeek.Latency;
import io.vigie.arbitration.DecisionWeek.Waiting;
import io.vigie.arbitration.Question;
import io.vigie.arbitration.Question.State;
import io.vigie.digest.WeeklyDigest;
import io.vigie.digest.WeeklyDigest.Occasion;
import io.vigie.engagement.Engagement;
import io.vigie.kpi.Proportion;
import io.vigie.shared.Mention;
import io.vigie.slack.arbitration.QuestionDuties;
import io.vigie.slack.kit.Block;
import io.vigie.slack.kit.Markup;
import io.vigie.slack.kit.Origin;
import io.vigie.slack.kit.Texts;
import io.vigie.slack.kit.Words;
import io.vigie.slack.kpi.PrintedFigures;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a week's digest says of questions: those to decide, those decided, how long it takes. */
record DecisionParts(WeeklyDigest digest, Texts texts) {

  private static final int SHOWN = 5;
  private static final int QUESTION = 140;
  private static final int WORDS = 100;

  /** The open questions by due date, each with its button; they head the digest. */
  Part toDecide() {
    List<Block> blocks = new ArrayList<>();
    if (week().roleIsEmpty()) {
      blocks.add(
          Block.section(
              texts.say(
                  "arbitration.digest.role_empty", "client", engagement().terms().clientName())));
    }
    week().open().stream().limit(SHOWN).forEach(waiting -> blocks.add(line(waiting)));
    if (week().open().size() > SHOWN) {
      blocks.add(
          Block.section(
              texts.say("arbitration.digest.more", "count", week().open().size() - SHOWN)));
    }
    return blocks.isEmpty() ? Part.NOTHING : Part.of(blocks).staying();
  }

  private Block line(Waiting waiting) {
    Question question = waiting.question();
    String sentence = texts.say(key(waiting), named(waiting));
    return digest.occasion() == Occasion.REVIEW || !question.isOpen()
        ? Block.section(sentence)
        : Block.section(sentence, QuestionDuties.button(engagement(), question, texts))
            .withId(Origin.block(engagement().id(), "digest/" + question.name()));
  }

  private static String key(Waiting waiting) {
    if (waiting.question().state() == State.NEEDS_INFORMATION) {
      return "arbitration.digest.information";
    } else if (waiting.isAtTheTop()) {
      return "arbitration.digest.sponsor";
    }
    return waiting.question().blocks().isPresent()
        ? "arbitration.digest.decide_blocks"
        : "arbitration.digest.decide";
  }

  private Map<String, Object> named(Waiting waiting) {
    Question question = waiting.question();
    Map<String, Object> named = new HashMap<>();
    named.put("name", question.name());
    named.put("question", Words.cut(question.words(), QUESTION));
    named.put("decider", new Mention(question.decider().user()));
    named.put("asker", new Mention(question.askedBy().user()));
    named.put("due", question.due());
    named.put("days", waiting.workingDays());
    named.put("blocks", Words.cut(question.blocks().orElse(""), WORDS));
    return named;
  }

  /** What was decided in the week. */
  Part decided() {
    List<Question> decided = week().decided();
    if (decided.isEmpty()) {
      return Part.NOTHING;
    }
    String decisions =
        decided.stream().limit(SHOWN).map(this::decision).collect(Collectors.joining("\n"));
    return Part.of(
        Block.section(texts.say("arbitration.digest.decided", "decisions", new Markup(decisions))));
  }

  private String decision(Question question) {
    Decision decision = question.decision().orElseThrow();
    return texts.say(
        "arbitration.digest.decision",
        "name",
        question.name(),
        "question",
        Words.cut(question.words(), QUESTION),
        "answer",
        Words.cut(decision.words(), QUESTION),
        "from",
        decision.inForceFrom());
  }

  /** The client's own figure, beside those of the provider. */
  Part mirror() {
    Latency latency = week().latency();
    return latency
        .median()
        .map(
            days ->
                Part.of(
                    Block.section(
                        texts.say(
                            "arbitration.digest.mirror",
                            "days",
                            days,
                            "count",
                            latency.decided(),
                            "in_time",
                            new Markup(inTime(latency))))))
        .orElse(Part.NOTHING);
  }

  private String inTime(Latency latency) {
    return Proportion.of(latency.byDue(), latency.decided())
        .map(new PrintedFigures(texts)::withInterval)
        .orElse(FigureWords.NOTHING);
  }

  private DecisionWeek week() {
    return digest.decisions();
  }

  private Engagement engagement() {
    return digest.engagement();
  }
}
