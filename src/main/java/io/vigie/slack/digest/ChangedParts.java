package io.vigie.slack.digest;

import io.vigie.digest.WeeklyDigest;
import io.vigie.digest.WeeklyDigest.Changed;
import io.vigie.digest.WeeklyDigest.Occasion;
import io.vigie.kpi.Explanation;
import io.vigie.kpi.Explanation.Answer;
import io.vigie.slack.kit.Block;
import io.vigie.slack.kit.Markup;
import io.vigie.slack.kit.Origin;
import io.vigie.slack.kit.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The figures that changed: news is told once with both figures and asks its owner, what is carried
 * takes one clause until somebody knows the cause.
 */
record ChangedParts(WeeklyDigest digest, Texts texts) {

  private static final int TOLD = 5;

  /** Half a week is too short a time to speak of change. */
  List<Part> parts() {
    if (digest.occasion() == Occasion.SO_FAR) {
      return List.of();
    }
    List<Changed> open = digest.changes().stream().filter(this::isOpen).toList();
    List<Part> parts = new ArrayList<>();
    for (Changed changed : open.subList(0, Math.min(TOLD, open.size()))) {
      parts.add(part(changed, parts.isEmpty()));
    }
    if (open.size() > TOLD) {
      parts.add(others(open.subList(TOLD, open.size())));
    }
    return parts;
  }

  /** A carried change whose cause was known before this digest is told no more. */
  private boolean isOpen(Changed changed) {
    return changed.isNews()
        || changed
            .explanation()
            .filter(said -> said.answer() == Answer.KNOWN_CAUSE && !isFresh(said))
            .isEmpty();
  }

  private boolean isFresh(Explanation said) {
    return !said.answeredAt().isBefore(digest.due().minusWeeks(1).toInstant());
  }

  private Part part(Changed changed, boolean isFirst) {
    boolean asks = asks(changed);
    String words = changed.isNews() ? words().news(changed, asks) : words().carried(changed);
    String text = isFirst ? titled(words) : words;
    if (!asks) {
      return Part.of(Block.section(text));
    }
    return changed.isNews()
        ? Part.of(Block.section(text), answers(changed))
        : Part.of(Block.section(text, knownCause(changed)).withId(block(changed)));
  }

  /** Answers are asked for in the channel, and until the cause is known. */
  private boolean asks(Changed changed) {
    return digest.occasion() != Occasion.REVIEW
        && changed.explanation().filter(said -> said.answer() == Answer.KNOWN_CAUSE).isEmpty();
  }

  private Block answers(Changed changed) {
    ChangeId id = ChangeId.of(digest, changed);
    return Block.actions(
        block(changed),
        List.of(
            knownCause(changed),
            button("digest.button.looking_into_it", AnswerButtons.LOOKING_INTO_IT, id),
            button("digest.button.not_known", AnswerButtons.NOT_KNOWN, id)));
  }

  private String block(Changed changed) {
    return Origin.block(digest.engagement().id(), "changed/" + changed.line().kpi().key());
  }

  private Block knownCause(Changed changed) {
    return button("digest.button.known_cause", KnownCauseButton.ID, ChangeId.of(digest, changed));
  }

  private Block button(String label, String action, ChangeId id) {
    return Block.button(texts.plain(label), action, id.value());
  }

  private Part others(List<Changed> others) {
    return Part.of(
        Block.section(
            texts.say(
                "digest.changed.others",
                "figures",
                new Markup(
                    others.stream().map(words()::shortly).collect(Collectors.joining(", "))))));
  }

  private String titled(String words) {
    return texts.say("digest.changed.title", "words", new Markup(words));
  }

  private ChangeWords words() {
    return new ChangeWords(digest, texts);
  }
}
