package io.vigie.slack.signal;

import io.vigie.arbitration.Decision;
import io.vigie.arbitration.Question;
import io.vigie.engagement.Engagement;
import io.vigie.shared.Mention;
import io.vigie.signal.Contradictions.ReopeningProposed;
import io.vigie.signal.Deed;
import io.vigie.signal.Happening;
import io.vigie.signal.SignalGroup;
import io.vigie.signal.WeakSignal;
import io.vigie.slack.kit.Block;
import io.vigie.slack.kit.Card;
import io.vigie.slack.kit.Markup;
import io.vigie.slack.kit.Origin;
import io.vigie.slack.kit.Texts;
import io.vigie.slack.kit.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What both companies, or a reporter, are told of a group of signals. */
final class GroupCard {

  private static final int QUOTES = 6;
  private static final int QUOTE = 200;
  private static final int NAMED = 10;

  private GroupCard() {}

  /** In the channel, where it surfaced; brought up to date in place. */
  static Card surfaced(SignalWords words) {
    SignalGroup group = words.group();
    Texts t = words.texts();
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.section(t.say("signal.surfaced", words.named()) + "\n" + words.title()));
    blocks.add(
        Block.section(
            group.signals().stream()
                .limit(QUOTES)
                .map(signal -> quote(words, signal))
                .collect(Collectors.joining("\n"))));
    if (group.signals().size() > QUOTES) {
      blocks.add(Block.context(t.say("signal.more", "count", group.signals().size() - QUOTES)));
    }
    words.standing().ifPresent(standing -> blocks.add(Block.section(standing)));
    blocks.add(
        Block.actions(
            Origin.block(words.engagement().id(), "surfaced/" + group.name()),
            new SignalButtons(t).ofTheCard(group)));
    return new Card(t.say("signal.surfaced.text", words.named()), blocks);
  }

  private static String quote(SignalWords words, WeakSignal signal) {
    return words
        .texts()
        .say(
            "signal.surfaced.quote",
            "name",
            signal.name(),
            "words",
            Words.cut(signal.words(), QUOTE),
            "by",
            new Mention(signal.reporter().user()));
  }

  /**
   * What became of it, for its reporters: in the thread of what surfaced, or to each alone.
   *
   * @param about the signals whose reporters are told
   */
  static Card told(
      SignalWords words, Happening happening, List<WeakSignal> about, boolean isInThread) {
    Texts t = words.texts();
    Map<String, Object> named = new HashMap<>(words.named());
    named.put("by", happening.by().map(by -> (Object) new Mention(by.user())).orElse(""));
    named.put("said", Words.cut(happening.words().orElse(""), 2 * QUOTE));
    named.put("mine", about.isEmpty() ? words.group().name() : about.get(0).name());
    String line = t.say("signal.told." + happening.deed(), named);
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.section(isInThread ? reporters(words) + " " + line : line));
    if (!isInThread && happening.deed() == Deed.GROUPED) {
      words.standing().ifPresent(standing -> blocks.add(Block.section(standing)));
    }
    blocks.add(
        Block.actions(
            Origin.block(words.engagement().id(), "told/" + words.group().name()),
            buttons(words, happening, about)));
    return new Card(line, blocks);
  }

  private static List<Block> buttons(
      SignalWords words, Happening happening, List<WeakSignal> about) {
    SignalButtons buttons = new SignalButtons(words.texts());
    WeakSignal signal = about.isEmpty() ? words.group().first() : about.get(0);
    return happening.deed() == Deed.ASKED
        ? List.of(buttons.answer(signal), buttons.show(signal))
        : List.of(buttons.show(signal));
  }

  private static String reporters(SignalWords words) {
    return words.group().reporters().stream()
        .limit(NAMED)
        .map(person -> words.texts().say("signal.reporter", "by", new Mention(person.user())))
        .collect(Collectors.joining(" "));
  }

  /** In the thread of a decision that the field speaks against. */
  static Card reopen(ReopeningProposed proposed, Texts t) {
    Engagement engagement = proposed.engagement();
    Question question = proposed.question();
    Map<String, Object> named = new HashMap<>();
    named.put("name", question.name());
    named.put("answer", Words.cut(question.decision().map(Decision::words).orElse(""), QUOTE));
    named.put("count", proposed.against().size());
    named.put("decider", new Mention(question.decider().user()));
    named.put(
        "quotes",
        new Markup(
            proposed.against().stream()
                .limit(QUOTES)
                .map(
                    signal ->
                        t.say(
                            "signal.surfaced.quote",
                            "name",
                            signal.name(),
                            "words",
                            Words.cut(signal.words(), QUOTE),
                            "by",
                            new Mention(signal.reporter().user())))
                .collect(Collectors.joining("\n"))));
    return new Card(
        t.say("signal.reopen.text", named),
        List.of(
            Block.section(t.say("signal.reopen", named)),
            Block.actions(
                Origin.block(engagement.id(), "against/" + question.name()),
                List.of(
                    Block.button(
                            t.plain("arbitration.button.reopen"),
                            "arbitration.reopen",
                            question.id().toString())
                        .primary(),
                    Block.button(
                        t.plain("arbitration.button.show"),
                        "arbitration.show",
                        question.id().toString())))));
  }
}
