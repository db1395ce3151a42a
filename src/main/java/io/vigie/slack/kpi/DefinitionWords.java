package io.vigie.slack.kpi;

import io.vigie.kpi.KpiDefinition;
import io.vigie.shared.Mention;
import io.vigie.slack.kit.Markup;
import io.vigie.slack.kit.Texts;
import io.vigie.slack.kit.Words;
import java.util.ArrayList;
import java.util.List;

/** What was agreed on an indicator, in words. */
record DefinitionWords(Texts texts) {

  /** The definition: the engagement's own words, or those that Vigie brings. */
  String plain(KpiDefinition definition) {
    return definition
        .words()
        .orElseGet(() -> texts.plain("kpi.definition." + definition.kpi().key()));
  }

  /** Definition and terms, one under the other. */
  String whole(KpiDefinition definition) {
    List<String> lines = new ArrayList<>();
    lines.add(
        definition
            .words()
            .map(Words::escaped)
            .orElseGet(() -> texts.say("kpi.definition." + definition.kpi().key())));
    String terms = terms(definition);
    if (!terms.isEmpty()) {
      lines.add(terms);
    }
    return String.join("\n", lines);
  }

  /** The same with its name, in a list of all: so much of the engagement's own words. */
  String listed(KpiDefinition definition, int length) {
    KpiDefinition cut =
        new KpiDefinition(
            definition.kpi(),
            definition.version(),
            definition.words().map(words -> Words.cut(words, length)),
            definition.target(),
            definition.reference(),
            definition.owner(),
            definition.reason(),
            definition.from(),
            definition.changedAt());
    return texts.say(
        "kpi.list.entry", "kpi", definition.kpi(), "definition", new Markup(whole(cut)));
  }

  /** Target, reference, owner and version, as far as somebody named them. */
  private String terms(KpiDefinition definition) {
    FigureWords words = new FigureWords(texts);
    List<String> terms = new ArrayList<>();
    definition
        .target()
        .map(target -> words.target(definition.kpi(), target))
        .ifPresent(
            target -> terms.add(texts.say("kpi.terms.target", "target", new Markup(target))));
    definition
        .reference()
        .map(reference -> words.level(definition.kpi(), reference))
        .ifPresent(
            reference ->
                terms.add(texts.say("kpi.terms.reference", "reference", new Markup(reference))));
    definition
        .owner()
        .ifPresent(owner -> terms.add(texts.say("kpi.terms.owner", "owner", new Mention(owner))));
    definition
        .from()
        .ifPresent(
            from ->
                terms.add(
                    texts.say(
                        "kpi.terms.version",
                        "version",
                        definition.version(),
                        "from",
                        from.toString())));
    return String.join(" · ", terms);
  }
}
