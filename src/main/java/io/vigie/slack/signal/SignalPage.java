package io.vigie.slack.signal;

import io.vigie.engagement.Member;
import io.vigie.shared.Mention;
import io.vigie.signal.Happening;
import io.vigie.signal.SignalLog.Line;
import io.vigie.signal.WeakSignal;
import io.vigie.slack.arbitration.Fitting;
import io.vigie.slack.kit.Block;
import io.vigie.slack.kit.Card;
import io.vigie.slack.kit.Markup;
import io.vigie.slack.kit.Modal;
import io.vigie.slack.kit.Origin;
import io.vigie.slack.kit.Texts;
import io.vigie.slack.kit.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A signal for one person, with its group, its history and what that person may do.
 *
 * @param signal the one that was asked for
 */
record SignalPage(SignalWords words, WeakSignal signal, List<Line> history, Member reader) {

  private static final int SHORT = 200;
  private static final int LINE = 160;
  private static final int A_BLOCK = 6;
  private static final List<Extent> EXTENTS =
      List.of(
          new Extent(2_000, 8, 20),
          new Extent(2_000, 8, 10),
          new Extent(1_000, 4, 6),
          new Extent(300, 2, 3));

  /** How much of the words, how many others, how many lines of history. */
  private record Extent(int longest, int others, int lines) {}

  Card card() {
    return new Card(t().say("signal.text", words.named()), blocks());
  }

  /** The same as a page over whatever is open. */
  Modal modal() {
    return Modal.of(
        "page",
        Origin.of(
            Optional.of(words.engagement().id()),
            words.engagement().channel(),
            signal.id().toString()),
        signal.name(),
        "",
        t().plain("form.close"),
        blocks());
  }

  private List<Block> blocks() {
    return Fitting.first(EXTENTS.stream().map(this::blocks));
  }

  private List<Block> blocks(Extent extent) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.section(words.title()));
    blocks.add(SignalWords.whole(signal, extent.longest()));
    blocks.add(Block.context(words.report(signal)));
    words.standing().ifPresent(standing -> blocks.add(Block.section(standing)));
    List<WeakSignal> others =
        words.group().signals().stream().filter(other -> !other.equals(signal)).toList();
    if (!others.isEmpty()) {
      blocks.add(Block.section(t().say("signal.page.together")));
      if (SignalButtons.isTendedBy(reader, signal)) {
        blocks.add(own());
      }
      others.stream().limit(extent.others()).forEach(other -> blocks.add(other(other)));
      if (others.size() > extent.others()) {
        blocks.add(Block.context(t().say("signal.more", "count", others.size() - extent.others())));
      }
    }
    List<Block> buttons = new SignalButtons(t()).of(reader, words.group(), signal);
    if (!buttons.isEmpty()) {
      blocks.add(Block.actions(id("page"), buttons));
    }
    blocks.addAll(past(extent.lines()));
    return blocks;
  }

  private Block own() {
    return Block.section(
            t().say("signal.page.split", "name", signal.name()),
            new SignalButtons(t()).split(signal))
        .withId(id("split"));
  }

  private Block other(WeakSignal other) {
    String line =
        t().say("signal.quote", "words", Words.cut(other.words(), SHORT))
            + "\n"
            + words.report(other);
    Block block =
        SignalButtons.isTendedBy(reader, other)
            ? Block.section(line, new SignalButtons(t()).split(other))
            : Block.section(line);
    return block.withId(id("with/" + other.name()));
  }

  /** A few lines a block: a block that is too long would lose its last ones, the newest. */
  private List<Block> past(int most) {
    int before = Math.max(0, history.size() - most);
    List<String> lines = new ArrayList<>();
    if (before > 0) {
      lines.add(t().say("signal.history.before", "count", before));
    }
    history.stream().skip(before).map(this::line).forEach(lines::add);
    List<Block> blocks = new ArrayList<>();
    for (int from = 0; from < lines.size(); from += A_BLOCK) {
      int until = Math.min(lines.size(), from + A_BLOCK);
      blocks.add(Block.context(String.join("\n", lines.subList(from, until))));
    }
    return blocks;
  }

  /** What is about another signal than this one names it. */
  private String line(Line line) {
    String said = said(line.happening());
    return line.about()
        .filter(name -> !name.equals(signal.name()))
        .map(name -> name + " · " + said)
        .orElse(said);
  }

  private String said(Happening happening) {
    Map<String, Object> named = new HashMap<>();
    named.put("by", happening.by().map(by -> (Object) new Mention(by.user())).orElse(""));
    named.put("words", Words.cut(happening.words().orElse(""), LINE));
    named.put(
        "at", new Markup(t().moment(happening.at().atZone(words.engagement().terms().zone()))));
    return t().say("signal.history." + happening.deed(), named);
  }

  private String id(String row) {
    return Origin.block(words.engagement().id(), row + "/" + signal.name());
  }

  private Texts t() {
    return words.texts();
  }
}
