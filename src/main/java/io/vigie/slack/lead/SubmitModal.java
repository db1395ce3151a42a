package io.vigie.slack.lead;

import io.vigie.engagement.Engagement;
import io.vigie.engagement.Terms.Market;
import io.vigie.lead.Lead;
import io.vigie.lead.Temperature;
import io.vigie.playbook.Play;
import io.vigie.slack.kit.Block;
import io.vigie.slack.kit.Field;
import io.vigie.slack.kit.Modal;
import io.vigie.slack.kit.Origin;
import io.vigie.slack.kit.Texts;
import io.vigie.slack.kit.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The form by which a lead is handed over.
 *
 * @param typed what its fields hold at first
 * @param definition what hot, warm and cold mean here, as the playbook says
 */
record SubmitModal(
    Engagement engagement, Texts texts, Map<String, String> typed, Optional<Play> definition) {

  static final String ID = "lead.submit";
  static final String COMPANY = "company";
  static final String CONTACT = "contact";
  static final String TEMPERATURE = "temperature";
  static final String CONTEXT = "context";
  static final String LINK = "link";
  static final String OWNER = "owner";
  static final String CONSENT = "consent";

  private static final int SHOWN = 3;
  private static final int DEFINITION = 1_500;
  private static final int NAME = 200;

  /** What the form carries along once the leads of the same person were shown. */
  static final String SEEN = "seen";

  Modal form() {
    return page("", "lead.submit.submit", List.of(Block.context(texts.say("lead.submit.about"))));
  }

  /** The same once more, with the leads of the same person. Nothing that was typed is lost. */
  Modal again(List<Lead> alike) {
    List<Block> head = new ArrayList<>();
    head.add(Block.section(texts.say("lead.submit.alike")));
    alike.stream().limit(SHOWN).forEach(lead -> head.add(known(lead)));
    head.add(Block.divider());
    return page(SEEN, "lead.submit.anyway", head);
  }

  private Block known(Lead lead) {
    LeadWords words = new LeadWords(engagement, lead, texts);
    return Block.section(words.title() + "\n" + words.standing(), new LeadButtons(words).show())
        .withId("alike/" + lead.name());
  }

  private Modal page(String seen, String submit, List<Block> head) {
    List<Block> blocks = new ArrayList<>(head);
    definition.ifPresent(play -> blocks.addAll(said(play)));
    fields().forEach(field -> blocks.add(field.block()));
    return Modal.of(
        ID,
        Origin.of(Optional.of(engagement.id()), engagement.channel(), seen),
        texts.plain("lead.submit.title"),
        texts.plain(submit),
        texts.plain("form.cancel"),
        blocks);
  }

  private List<Block> said(Play play) {
    return List.of(
        Block.section(texts.say("lead.submit.definition", "name", play.name())),
        Block.words(Words.plain(play.words(), DEFINITION)));
  }

  private List<Field> fields() {
    Map<String, String> temperatures = new LinkedHashMap<>();
    for (Temperature temperature : Temperature.values()) {
      temperatures.put(temperature.key(), texts.plain("lead.temperature." + temperature));
    }
    List<Field> fields = new ArrayList<>();
    fields.add(line(COMPANY).atMost(NAME));
    fields.add(line(CONTACT).atMost(NAME).hint(texts.plain("lead.submit.contact_hint")));
    fields.add(Field.select(TEMPERATURE, label(TEMPERATURE), temperatures, value(TEMPERATURE)));
    fields.add(
        Field.lines(CONTEXT, label(CONTEXT), value(CONTEXT))
            .hint(texts.plain("lead.submit.context_hint"))
            .mayBeEmpty());
    fields.add(line(LINK).hint(texts.plain("lead.submit.link_hint")).mayBeEmpty());
    if (engagement.terms().market() == Market.B2C) {
      fields.add(line(CONSENT).hint(texts.plain("lead.submit.consent_hint")));
    }
    fields.add(
        Field.person(OWNER, label(OWNER), value(OWNER))
            .hint(texts.plain("lead.submit.owner_hint"))
            .mayBeEmpty());
    return fields;
  }

  private Field line(String name) {
    return Field.line(name, label(name), value(name));
  }

  private Optional<String> value(String name) {
    return Optional.ofNullable(typed.get(name));
  }

  private String label(String name) {
    return texts.plain("lead.submit." + name);
  }
}
