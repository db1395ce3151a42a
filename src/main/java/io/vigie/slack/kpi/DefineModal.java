package io.vigie.slack.kpi;

import io.vigie.engagement.Engagement;
import io.vigie.kpi.Kpi;
import io.vigie.kpi.KpiDefinition;
import io.vigie.kpi.KpiDefinition.Period;
import io.vigie.slack.kit.Block;
import io.vigie.slack.kit.Field;
import io.vigie.slack.kit.Modal;
import io.vigie.slack.kit.Origin;
import io.vigie.slack.kit.Texts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The form that says what an indicator means, its target, its reference and its owner. */
final class DefineModal {

  static final String ID = "kpi.define";
  static final String KPI = "kpi";
  static final String DEFINITION = "definition";
  static final String TARGET = "target";
  static final String PER = "target_per";
  static final String REFERENCE = "reference";
  static final String OWNER = "owner";
  static final String REASON = "reason";
  static final String OVERRIDE = "override";

  private DefineModal() {}

  /**
   * The form.
   *
   * @param standing what holds of the indicator that was picked already, if one was
   */
  static Modal of(Texts texts, Engagement engagement, Optional<KpiDefinition> standing) {
    return form(texts, engagement, standing, fields(texts, standing));
  }

  /** The same, where a target for activity lacks persona and pitch: it says so, and asks why. */
  static Modal withoutPitch(Texts texts, Engagement engagement, KpiDefinition wanted) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Block.section(texts.say("refusal.TargetWithoutPitch", "kpi", wanted.kpi()))
            .withId("refusal.TargetWithoutPitch"));
    blocks.add(
        Field.lines(OVERRIDE, texts.plain("setup.define.override"), Optional.empty())
            .hint(texts.plain("setup.define.override_hint"))
            .block());
    blocks.addAll(fields(texts, Optional.of(wanted)));
    return form(texts, engagement, Optional.of(wanted), blocks);
  }

  private static List<Block> fields(Texts texts, Optional<KpiDefinition> standing) {
    DefinitionWords words = new DefinitionWords(texts);
    Optional<KpiDefinition.Target> target = standing.flatMap(KpiDefinition::target);
    String kept = texts.plain(standing.isPresent() ? "kpi.define.prefilled" : "kpi.define.kept");
    return List.of(
        Block.context(texts.say("kpi.define.about")),
        Field.select(
                KPI,
                texts.plain("kpi.define.kpi"),
                names(texts),
                standing.map(definition -> definition.kpi().key()))
            .block(),
        Field.lines(DEFINITION, texts.plain("kpi.define.definition"), standing.map(words::plain))
            .hint(texts.plain("kpi.define.definition.hint"))
            .block(),
        Field.line(TARGET, texts.plain("kpi.define.target"), target.map(t -> typed(t.amount())))
            .hint(texts.plain("kpi.define.target.hint"))
            .mayBeEmpty()
            .block(),
        Field.select(
                PER, texts.plain("kpi.define.per"), periods(texts), target.map(DefineModal::key))
            .hint(texts.plain("kpi.define.per.hint"))
            .mayBeEmpty()
            .block(),
        Field.line(
                REFERENCE,
                texts.plain("kpi.define.reference"),
                standing.flatMap(KpiDefinition::reference).map(DefineModal::typed))
            .hint(texts.plain("kpi.define.reference.hint"))
            .mayBeEmpty()
            .block(),
        Field.person(OWNER, texts.plain("kpi.define.owner"), standing.flatMap(KpiDefinition::owner))
            .hint(texts.plain("kpi.define.owner.hint"))
            .mayBeEmpty()
            .block(),
        Field.lines(
                REASON,
                texts.plain("kpi.define.reason"),
                standing.filter(d -> d.changedAt().isEmpty()).flatMap(KpiDefinition::reason))
            .block(),
        Block.context(kept));
  }

  private static Modal form(
      Texts texts, Engagement engagement, Optional<KpiDefinition> standing, List<Block> blocks) {
    return Modal.of(
        ID,
        Origin.of(
            Optional.of(engagement.id()),
            engagement.channel(),
            standing.map(definition -> definition.kpi().key()).orElse("")),
        texts.plain("kpi.define.title"),
        texts.plain("form.save"),
        texts.plain("form.cancel"),
        blocks);
  }

  private static Map<String, String> names(Texts texts) {
    Map<String, String> names = new LinkedHashMap<>();
    for (Kpi kpi : Kpi.values()) {
      names.put(kpi.key(), texts.plain("kpi.name." + kpi.key()));
    }
    return names;
  }

  private static Map<String, String> periods(Texts texts) {
    Map<String, String> periods = new LinkedHashMap<>();
    for (Period period : Period.values()) {
      String key = period.name().toLowerCase(Locale.ROOT);
      periods.put(key, texts.plain("kpi.define.per." + key));
    }
    return periods;
  }

  private static String key(KpiDefinition.Target target) {
    return target.per().name().toLowerCase(Locale.ROOT);
  }

  private static String typed(BigDecimal amount) {
    return amount.stripTrailingZeros().toPlainString();
  }
}
