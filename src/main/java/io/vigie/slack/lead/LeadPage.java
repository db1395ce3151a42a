package io.vigie.slack.lead;

import io.vigie.lead.Happening;
import io.vigie.lead.Lead;
import io.vigie.lead.State;
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
 * The whole of a lead for one person, with its history.
 *
 * @param waited for how many working minutes it has waited on the client
 */
record LeadPage(LeadWords words, List<Happening> history, int waited) {

  private static final int LINES = 12;
  private static final int LONGEST = 1_500;
  private static final int LINE = 200;

  Card card() {
    return new Card(t().say("lead.text", words.named()), blocks());
  }

  /** The same as a page over whatever is open. */
  Modal modal() {
    return Modal.of(
        "page",
        Origin.of(
            Optional.of(words.engagement().id()),
            words.engagement().channel(),
            lead().id().toString()),
        lead().name(),
        "",
        t().plain("form.close"),
        blocks());
  }

  private List<Block> blocks() {
    List<Block> blocks = new ArrayList<>(new LeadCard(words).parts(LONGEST));
    if (!lead().forgotten()) {
      blocks.add(Block.section(facts()));
    }
    List<Block> buttons = new LeadButtons(words).ofThePage();
    if (!buttons.isEmpty()) {
      blocks.add(
          Block.actions(Origin.block(words.engagement().id(), "page/" + lead().name()), buttons));
    }
    blocks.add(Block.section(historyLines()));
    return blocks;
  }

  /** Who it is by name: this is read by one person alone. */
  private String facts() {
    List<String> facts = new ArrayList<>();
    facts.add(t().say("lead.page.contact", "contact", lead().contact()));
    facts.add(t().say("lead.page.owner", "owner", words.owner()));
    lead().consent().ifPresent(proof -> facts.add(t().say("lead.page.consent", "words", proof)));
    if (lead().state() == State.SUBMITTED) {
      facts.add(t().say("lead.page.waited", "waited", new Markup(LeadWords.waited(waited, t()))));
    }
    return String.join("\n", facts);
  }

  private String historyLines() {
    List<String> lines = new ArrayList<>();
    lines.add(t().say("lead.history.title"));
    history.stream().skip(Math.max(0, history.size() - LINES)).map(this::line).forEach(lines::add);
    return String.join("\n", lines);
  }

  private String line(Happening happening) {
    Map<String, Object> named = new HashMap<>(words.named(happening));
    named.put("words", Words.cut(happening.words().orElse(""), LINE));
    named.put("what", new Markup(t().say("lead.history." + happening.deed(), named)));
    String key = happening.words().isPresent() ? "lead.history.words" : "lead.history.line";
    return t().say(happening.undone() ? key + "_undone" : key, named);
  }

  private Lead lead() {
    return words.lead();
  }

  private Texts t() {
    return words.texts();
  }
}
