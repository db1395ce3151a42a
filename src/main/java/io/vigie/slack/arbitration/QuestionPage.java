package io.vigie.slack.arbitration;

import io.vigie.arbitration.Deed;
import io.vigie.arbitration.Happening;
import io.vigie.shared.Mention;
import io.vigie.slack.kit.Block;
import io.vigie.slack.kit.Card;
import io.vigie.slack.kit.Markup;
import io.vigie.slack.kit.Modal;
import io.vigie.slack.kit.Origin;
import io.vigie.slack.kit.Texts;
import io.vigie.slack.kit.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The whole of a question for one person, with its history and what that person may do.
 *
 * @param decides whether that person decides it at this moment
 * @param asked whether that person asked it
 */
record QuestionPage(QuestionWords words, List<Happening> history, boolean decides, boolean asked) {

  private static final int LINE = 200;
  private static final List<Extent> EXTENTS =
      List.of(new Extent(2_900, 10), new Extent(1_200, 8), new Extent(300, 5), new Extent(100, 1));

  /** How much of one person's words, and how many lines of history. */
  private record Extent(int longest, int lines) {}

  Card card(LocalDate today) {
    return new Card(words.phone(), blocks(today));
  }

  /** The same as a page over whatever is open. */
  Modal modal(LocalDate today) {
    return Modal.of(
        "page",
        Origin.of(
            Optional.of(words.engagement().id()),
            words.engagement().channel(),
            words.question().id().toString()),
        words.question().name(),
        "",
        t().plain("form.close"),
        blocks(today));
  }

  private List<Block> blocks(LocalDate today) {
    return Fitting.first(EXTENTS.stream().map(extent -> blocks(extent, today)));
  }

  private List<Block> blocks(Extent extent, LocalDate today) {
    List<Block> blocks = new ArrayList<>(new QuestionParts(words, extent.longest()).all(today));
    List<Block> buttons = new QuestionButtons(words).of(decides, asked);
    if (!buttons.isEmpty()) {
      blocks.add(
          Block.actions(
              Origin.block(words.engagement().id(), "page/" + words.question().name()), buttons));
    }
    blocks.add(Block.section(history(extent.lines())));
    return blocks;
  }

  /** The last lines; what came before them is in the export. */
  private String history(int most) {
    List<String> lines = new ArrayList<>();
    lines.add(t().say("arbitration.history.title"));
    int left = Math.max(0, history.size() - most);
    if (left > 0) {
      lines.add(t().say("arbitration.history.more", "count", left));
    }
    history.stream().skip(left).map(this::line).forEach(lines::add);
    return String.join("\n", lines);
  }

  private String line(Happening happening) {
    Map<String, Object> named = new HashMap<>();
    named.put(
        "at", new Markup(t().moment(happening.at().atZone(words.engagement().terms().zone()))));
    named.put("by", happening.by().map(by -> (Object) new Mention(by.user())).orElse(""));
    String line = t().say("arbitration.history." + happening.deed(), named);
    return happening
        .words()
        .filter(said -> happening.deed() != Deed.ASKED && !said.isBlank())
        .map(
            said ->
                t().say(
                        "arbitration.history.words",
                        "line",
                        new Markup(line),
                        "words",
                        Words.cut(said, LINE)))
        .orElse(line);
  }

  private Texts t() {
    return words.texts();
  }
}
