package io.vigie.slack.signal;

import io.vigie.arbitration.Decision;
import io.vigie.arbitration.Question;
import io.vigie.engagement.Engagement;
import io.vigie.signal.Likeness;
import io.vigie.signal.Signals.Recorded;
import io.vigie.signal.WeakSignal;
import io.vigie.slack.kit.Block;
import io.vigie.slack.kit.Card;
import io.vigie.slack.kit.Origin;
import io.vigie.slack.kit.Texts;
import io.vigie.slack.kit.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the reporter is told: that it is recorded, and what it looks like. */
final class RecordedCard {

  private static final int SHOWN = 600;
  private static final int SHORT = 200;

  private RecordedCard() {}

  /** That it is recorded, with Undo and Details. */
  static Card of(Engagement engagement, Recorded recorded, Texts t) {
    WeakSignal signal = recorded.signal();
    String sentence =
        t.say(
            recorded.isNew() ? "signal.recorded" : "signal.recorded.again", "name", signal.name());
    return new Card(
        sentence,
        List.of(
            Block.section(sentence),
            SignalWords.whole(signal, SHOWN),
            Block.actions(
                Origin.block(engagement.id(), "recorded/" + signal.name()),
                new SignalButtons(t).ofTheReport(signal))));
  }

  /**
   * What it looks like: groups to put it into, and decisions that it may speak against. Nothing
   * where it looks like nothing.
   */
  static Optional<Card> alike(
      Engagement engagement,
      WeakSignal signal,
      List<Likeness> alike,
      List<Question> decided,
      Texts t) {
    if (alike.isEmpty() && decided.isEmpty()) {
      return Optional.empty();
    }
    List<Block> blocks = new ArrayList<>();
    if (!alike.isEmpty()) {
      blocks.add(Block.section(t.say("signal.alike", "name", signal.name())));
      alike.forEach(one -> blocks.add(alike(engagement, signal, one, t)));
    }
    decided.forEach(question -> blocks.add(against(engagement, signal, question, t)));
    return Optional.of(new Card(t.say("signal.alike.text", "name", signal.name()), blocks));
  }

  private static Block alike(Engagement engagement, WeakSignal signal, Likeness one, Texts t) {
    SignalWords words = new SignalWords(engagement, one.group(), t);
    String sentence =
        words.title()
            + "\n"
            + t.say("signal.quote", "words", Words.cut(one.nearest().words(), SHORT))
            + "\n"
            + t.say(
                "signal.alike.shared", "shared", Words.cut(String.join(", ", one.shared()), SHORT));
    return Block.section(sentence, new SignalButtons(t).same(signal, one.nearest()))
        .withId(
            Origin.block(engagement.id(), "alike/" + signal.name() + "/" + one.nearest().name()));
  }

  private static Block against(
      Engagement engagement, WeakSignal signal, Question question, Texts t) {
    String sentence =
        t.say(
            "signal.against.offer",
            "name",
            question.name(),
            "question",
            Words.cut(question.words(), SHORT),
            "answer",
            Words.cut(question.decision().map(Decision::words).orElse(""), SHORT));
    return Block.section(
            sentence, new SignalButtons(t).against(signal, question.id(), question.name()))
        .withId(Origin.block(engagement.id(), "against/" + signal.name() + "/" + question.name()));
  }
}
