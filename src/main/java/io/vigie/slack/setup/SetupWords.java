package io.vigie.slack.setup;

import io.vigie.engagement.Engagement;
import io.vigie.engagement.Side;
import io.vigie.playbook.Play;
import io.vigie.setup.Action;
import io.vigie.setup.Attainment;
import io.vigie.setup.Gate;
import io.vigie.setup.Phase;
import io.vigie.setup.Readiness;
import io.vigie.setup.Readiness.Item;
import io.vigie.setup.SetupWeek.RampWeek;
import io.vigie.setup.Stage;
import io.vigie.shared.Mention;
import io.vigie.slack.kit.Block;
import io.vigie.slack.kit.Markup;
import io.vigie.slack.kit.Origin;
import io.vigie.slack.kit.Texts;
import io.vigie.slack.kit.Words;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Phases, conditions and actions in words. */
public record SetupWords(Engagement engagement, Texts texts) {

  public static final String ITEM = "setup.item";
  public static final String GATE = "setup.gate";
  public static final String DONE = "setup.done";
  public static final String TAKE = "setup.take";
  public static final String READINESS = "setup.readiness";

  private static final int SHOWN = 12;
  private static final int ACTION = 160;

  /** {@code Ramp, week 6 of 13}. */
  public String phase(Stage stage, Optional<RampWeek> ramp) {
    return ramp.map(
            week ->
                texts.say(
                    week.number() > week.plan().weeks() ? "setup.ramp.over" : "setup.ramp.week",
                    "number",
                    week.number(),
                    "weeks",
                    week.plan().weeks()))
        .orElseGet(() -> phase(stage.phase()));
  }

  public String phase(Phase phase) {
    return texts.plain("setup.phase." + phase);
  }

  /** The name of the side's company. */
  public String company(Side side) {
    return side == Side.CLIENT
        ? engagement.terms().clientName()
        : engagement.terms().providerName();
  }

  /** What an item is called. */
  public String title(Item item) {
    return item.title()
        .map(own -> Words.escaped(own))
        .orElseGet(() -> texts.plain("setup.item." + item.key()));
  }

  /** An item with who owes it by when, or with its proof. */
  public String line(Item item, LocalDate today) {
    Map<String, Object> named = new HashMap<>();
    named.put("title", new Markup(title(item)));
    named.put("company", company(item.side()));
    named.put("owner", item.owner().map(user -> (Object) new Mention(user)).orElse(""));
    named.put("due", item.due());
    named.put("proof", item.proof().orElse(""));
    named.put("why", Words.cut(item.notNeeded().orElse(""), ACTION));
    return texts.say("setup.line." + state(item, today), named);
  }

  private static String state(Item item, LocalDate today) {
    if (item.notNeeded().isPresent()) {
      return "not_needed";
    } else if (item.proof().isPresent()) {
      return item.proof().get().isEmpty() ? "done" : "proved";
    }
    String who = item.owner().isPresent() ? "" : "_unowned";
    return (item.isLate(today) ? "late" : "open") + who;
  }

  /** {@code 5 of 12}, and what is late on each side. */
  public String readiness(Readiness readiness) {
    String counted =
        texts.say(
            "setup.readiness.counted", "done", readiness.done(), "all", readiness.items().size());
    return counted + late(readiness, Side.CLIENT) + late(readiness, Side.PROVIDER);
  }

  private String late(Readiness readiness, Side side) {
    List<Item> late = readiness.late(side);
    return late.isEmpty()
        ? ""
        : " "
            + texts.say(
                "setup.readiness.late",
                "company",
                company(side),
                "count",
                late.size(),
                "items",
                new Markup(titles(late)));
  }

  /** Some titles, and how many more. */
  public String titles(List<Item> items) {
    String shown = items.stream().limit(SHOWN).map(this::title).collect(Collectors.joining(", "));
    return items.size() > SHOWN
        ? shown + " " + texts.say("setup.and_more", "count", items.size() - SHOWN)
        : shown;
  }

  /**
   * Conditions by their keys, as a gate remembers them.
   *
   * @param readiness the list that knows the titles of the engagement's own items
   */
  public String conditions(List<String> keys, Optional<Readiness> readiness) {
    String shown =
        keys.stream()
            .limit(SHOWN)
            .map(key -> condition(key, readiness))
            .collect(Collectors.joining(", "));
    return keys.size() > SHOWN
        ? shown + " " + texts.say("setup.and_more", "count", keys.size() - SHOWN)
        : shown;
  }

  private String condition(String key, Optional<Readiness> readiness) {
    if (key.startsWith("ramp:")) {
      return texts.say(
          "setup.condition.ramp",
          "figure",
          texts.plain("kpi.name." + key.substring("ramp:".length())));
    }
    return texts.has("setup.item." + key)
        ? texts.plain("setup.item." + key)
        : readiness.stream()
            .flatMap(list -> list.items().stream())
            .filter(item -> item.key().equals(key))
            .map(this::title)
            .findFirst()
            .orElseGet(() -> texts.plain("setup.condition.own"));
  }

  /** What was reached of the ramp plan, with its interval. */
  public String attained(Attainment figure) {
    Map<String, Object> named = new HashMap<>();
    named.put("kpi", figure.kpi());
    named.put("actual", texts.number(figure.actual()));
    named.put("planned", texts.number(Math.round(figure.planned())));
    named.put("low", texts.number(percent(figure.low(), figure)));
    named.put("high", texts.number(percent(figure.high(), figure)));
    named.put("share", texts.number(percent((double) figure.actual(), figure)));
    return texts.say("setup.attained." + figure.verdict(), named);
  }

  private static long percent(double count, Attainment figure) {
    return Math.round(100 * count / figure.planned());
  }

  /** An action with its owner and its day. */
  public String action(Action action) {
    return texts.say(
        action.isDone() ? "setup.action.done" : "setup.action.open",
        "company",
        company(action.side()),
        "words",
        Words.cut(action.words(), ACTION),
        "owner",
        new Mention(action.owner()),
        "due",
        action.due());
  }

  /** What somebody owes, in one sentence. */
  public String toMakeReady(Item item, LocalDate today) {
    return texts.say(
        item.isLate(today) ? "setup.duty.late" : "setup.duty.ready",
        "title",
        new Markup(title(item)),
        "due",
        item.due(),
        "where",
        where());
  }

  public String toPass(Gate gate) {
    return texts.say(
        "setup.duty.gate",
        "phase",
        phase(gate.into()),
        "count",
        gate.unmet().size(),
        "due",
        gate.due(),
        "where",
        where());
  }

  public String toPublish(List<Play> drafts) {
    return texts.say(
        "setup.duty.publish",
        "count",
        drafts.size(),
        "names",
        drafts.stream().limit(SHOWN).map(Play::name).collect(Collectors.joining(", ")),
        "where",
        where());
  }

  public String toAct(Action action) {
    return texts.say(
        "setup.duty.act",
        "words",
        Words.cut(action.words(), ACTION),
        "due",
        action.due(),
        "where",
        where());
  }

  private Markup where() {
    return new Markup(
        texts.say(
            "arbitration.duty.where",
            "client",
            engagement.terms().clientName(),
            "provider",
            engagement.terms().providerName()));
  }

  public Block gateButton(Gate gate) {
    return Block.button(texts.plain("setup.button.gate"), GATE, gate.into().name()).primary();
  }

  public Block readinessButton() {
    return Block.button(
        texts.plain("setup.button.readiness"), READINESS, engagement.id().toString());
  }

  public Block doneButton(Action action) {
    return Block.button(texts.plain("setup.button.done"), DONE, action.id().toString());
  }

  Block takeButton(Side side) {
    return Block.button(
        texts.plain("setup.button.take", "company", company(side)), TAKE, side.name());
  }

  String row(String name) {
    return Origin.block(engagement.id(), "setup/" + name);
  }
}
