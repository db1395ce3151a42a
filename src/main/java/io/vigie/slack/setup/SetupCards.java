package io.vigie.slack.setup;

import io.vigie.arbitration.Question;
import io.vigie.engagement.Member;
import io.vigie.engagement.Side;
import io.vigie.engagement.Standing;
import io.vigie.lead.OpenLeads;
import io.vigie.setup.Action;
import io.vigie.setup.Agenda;
import io.vigie.setup.Gate;
import io.vigie.setup.Gate.Ruling;
import io.vigie.setup.HandBack;
import io.vigie.setup.Readiness;
import io.vigie.setup.Readiness.Item;
import io.vigie.setup.Succeeded;
import io.vigie.shared.Mention;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What both companies are shown on the way. */
final class SetupCards {

  private static final int SHOWN = 5;
  private static final int LEADS = 20;
  private static final int WORDS = 140;
  private static final int ITEMS = 40;

  private SetupCards() {}

  /** The list with its buttons, for one person. */
  static Card readiness(Member member, Readiness readiness, Optional<Gate> gate, Texts t) {
    String title = new SetupWords(member.engagement(), t).readiness(readiness);
    return new Card(title, blocks(member, readiness, gate, title, t));
  }

  /** The same as a page. */
  static Modal page(Member member, Readiness readiness, Optional<Gate> gate, Texts t) {
    Card card = readiness(member, readiness, gate, t);
    return Modal.of(
        "setup.readiness",
        Origin.of(Optional.of(member.engagement().id()), member.engagement().channel(), ""),
        t.plain("setup.readiness.name"),
        "",
        t.plain("form.close"),
        card.blocks());
  }

  private static List<Block> blocks(
      Member member, Readiness readiness, Optional<Gate> gate, String title, Texts t) {
    SetupWords words = new SetupWords(member.engagement(), t);
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.section(title));
    for (Item item : readiness.items().stream().limit(ITEMS).toList()) {
      String line = words.line(item, readiness.today());
      blocks.add(
          ItemForm.mayOpen(member, item)
              ? Block.section(
                      line, Block.button(t.plain("setup.button.item"), SetupWords.ITEM, item.key()))
                  .withId(words.row("item/" + item.key()))
              : Block.section(line));
    }
    List<Block> buttons = new ArrayList<>();
    gate.ifPresent(next -> buttons.add(words.gateButton(next)));
    if (member.standing() == Standing.REFERENT) {
      String id = member.engagement().id().toString();
      buttons.add(Block.button(t.plain("setup.button.add"), ItemForm.ADD, id));
      buttons.add(Block.button(t.plain("setup.button.ramp"), RampForm.ID, id));
    }
    if (!buttons.isEmpty()) {
      blocks.add(Block.actions(words.row("readiness"), buttons));
    }
    return blocks;
  }

  /** In the channel: a gate with the facts beside it, and what was said there. */
  static Card gate(Gate gate, Optional<Ruling> ruling, Texts t) {
    SetupWords words = new SetupWords(gate.engagement(), t);
    String title =
        ruling
            .map(said -> said(words, said))
            .orElseGet(
                () ->
                    t.say(
                        "setup.gate.asked", "phase", words.phase(gate.into()), "due", gate.due()));
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.section(title));
    blocks.addAll(facts(gate, t));
    if (ruling.isEmpty()) {
      blocks.add(
          Block.actions(
              words.row("gate/" + gate.into()),
              List.of(words.gateButton(gate), words.readinessButton())));
    }
    return new Card(title, blocks);
  }

  private static String said(SetupWords words, Ruling ruling) {
    return words.texts().say(key(ruling), named(words, ruling));
  }

  private static String key(Ruling ruling) {
    return ruling.go()
        ? ruling.unmet().isEmpty() ? "setup.gate.go" : "setup.gate.go_anyway"
        : "setup.gate.no_go";
  }

  private static Map<String, Object> named(SetupWords words, Ruling ruling) {
    Map<String, Object> named = new HashMap<>();
    named.put("phase", words.phase(ruling.into()));
    named.put("by", new Mention(ruling.by()));
    named.put("words", Words.cut(ruling.words().orElse(""), 500));
    ruling.againOn().ifPresent(day -> named.put("again", day));
    return named;
  }

  /** What the referent decides on. */
  static List<Block> facts(Gate gate, Texts t) {
    SetupWords words = new SetupWords(gate.engagement(), t);
    List<String> facts = new ArrayList<>();
    facts.add(words.readiness(gate.readiness()));
    if (!gate.readiness().missing().isEmpty()) {
      facts.add(
          t.say(
              "setup.gate.missing", "items", new Markup(words.titles(gate.readiness().missing()))));
    }
    if (!gate.mandatory().isEmpty()) {
      facts.add(
          t.say(
              "setup.gate.questions",
              "questions",
              gate.mandatory().stream()
                  .limit(SHOWN)
                  .map(Question::name)
                  .collect(Collectors.joining(", "))));
    }
    gate.attained().forEach(figure -> facts.add(words.attained(figure)));
    gate.lastNo()
        .flatMap(Ruling::words)
        .ifPresent(
            asked -> facts.add(t.say("setup.gate.last_no", "words", Words.cut(asked, WORDS * 2))));
    return List.of(
        Block.section(facts.stream().map(fact -> "• " + fact).collect(Collectors.joining("\n"))));
  }

  /** One working day before the meeting. */
  static Card agenda(Agenda agenda, Texts t) {
    SetupWords words = new SetupWords(agenda.engagement(), t);
    String title = t.say("setup.agenda.title", "moment", new Markup(t.moment(agenda.meeting())));
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.section(title));
    for (Action action : agenda.actions().stream().limit(SHOWN * 2).toList()) {
      blocks.add(
          action.isDone()
              ? Block.section(words.action(action))
              : Block.section(words.action(action), words.doneButton(action))
                  .withId(words.row("agenda/" + action.id())));
    }
    List<String> points = points(agenda, words, t);
    blocks.add(
        Block.section(
            points.isEmpty()
                ? t.say("setup.agenda.nothing")
                : points.stream().map(point -> "• " + point).collect(Collectors.joining("\n"))));
    agenda
        .gate()
        .map(words::gateButton)
        .ifPresent(button -> blocks.add(Block.actions(words.row("agenda/gate"), List.of(button))));
    blocks.add(Block.context(t.say("setup.agenda.two")));
    for (Side side : Side.values()) {
      blocks.add(Block.actions(words.row("agenda/" + side), List.of(words.takeButton(side))));
    }
    return new Card(title, blocks);
  }

  private static List<String> points(Agenda agenda, SetupWords words, Texts t) {
    List<String> points = new ArrayList<>();
    agenda
        .gate()
        .ifPresent(
            gate ->
                points.add(
                    t.say(
                        "setup.agenda.gate",
                        "phase",
                        words.phase(gate.into()),
                        "count",
                        gate.unmet().size())));
    agenda.questions().stream()
        .limit(SHOWN)
        .forEach(
            question ->
                points.add(
                    t.say(
                        "setup.agenda.question",
                        "name",
                        question.name(),
                        "question",
                        Words.cut(question.words(), WORDS),
                        "due",
                        question.due())));
    agenda.changed().forEach(kpi -> points.add(t.say("setup.agenda.changed", "kpi", kpi)));
    if (!agenda.readiness().isComplete()) {
      points.add(words.readiness(agenda.readiness()));
    }
    if (!agenda.gaps().isEmpty()) {
      points.add(
          t.say(
              "setup.agenda.gaps",
              "count",
              agenda.gaps().size(),
              "first",
              Words.cut(agenda.gaps().get(0).words(), WORDS)));
    }
    if (!agenda.drafts().isEmpty()) {
      points.add(t.say("playbook.list.drafts", "count", agenda.drafts().size()));
    }
    return points;
  }

  /** In the channel: what both hand back to each other. */
  static Card handBack(HandBack handBack, Texts t) {
    SetupWords words = new SetupWords(handBack.engagement(), t);
    String title =
        t.say(
            "setup.end.title",
            "by",
            new Mention(handBack.by()),
            "reason",
            Words.cut(handBack.reason(), 500));
    List<String> lines = new ArrayList<>();
    lines.add(t.say("setup.end.data"));
    lines.add(t.say("setup.end.playbook", "count", handBack.playbook().size()));
    lines.add(
        t.say(
            "setup.end.questions",
            "count",
            handBack.questions().size(),
            "names",
            handBack.questions().stream()
                .limit(SHOWN)
                .map(Question::name)
                .collect(Collectors.joining(", "))));
    lines.add(leads(handBack.leads(), t));
    lines.add(t.say("setup.end.gaps", "count", handBack.gaps().size()));
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.section(title));
    blocks.add(
        Block.section(lines.stream().map(line -> "• " + line).collect(Collectors.joining("\n"))));
    handBack.actions().stream()
        .limit(SHOWN)
        .forEach(action -> blocks.add(Block.section(words.action(action))));
    blocks.add(Block.context(t.say("setup.end.readable")));
    return new Card(title, blocks);
  }

  private static String leads(OpenLeads leads, Texts t) {
    String groups =
        Stream.of(
                leads("unjudged", leads.unjudged(), t),
                leads("coming_back", leads.comingBack(), t),
                leads("under_way", leads.underWay(), t))
            .flatMap(Optional::stream)
            .collect(Collectors.joining(" · "));
    return t.say("setup.end.leads", "count", leads.count(), "groups", new Markup(groups));
  }

  private static Optional<String> leads(String group, List<String> names, Texts t) {
    return Optional.of(names)
        .filter(some -> !some.isEmpty())
        .map(
            some ->
                t.say(
                    "setup.end.leads_" + group,
                    "names",
                    some.stream().limit(LEADS).collect(Collectors.joining(", ")),
                    "more",
                    Math.max(0, some.size() - LEADS)));
  }

  /** In the channel: what holds from the start. */
  static Card succeeded(Succeeded succeeded, Texts t) {
    return Card.saying(
        t.say("setup.succeeded", "plays", succeeded.plays(), "decisions", succeeded.decisions()));
  }

  /** In the channel: what a company does next, and whether it is done. */
  static Card action(SetupWords words, Action action) {
    String sentence = words.action(action);
    return new Card(
        sentence,
        List.of(
            action.isDone()
                ? Block.section(sentence)
                : Block.section(sentence, words.doneButton(action))
                    .withId(words.row("action/" + action.id()))));
  }
}
