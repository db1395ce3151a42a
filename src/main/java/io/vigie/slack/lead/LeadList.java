package io.vigie.slack.lead;

import io.vigie.engagement.Engagement;
import io.vigie.lead.Lead;
import io.vigie.lead.LeadFilter;
import io.vigie.lead.LeadLog.LeadPage;
import io.vigie.lead.State;
import io.vigie.lead.Temperature;
import io.vigie.shared.Mention;
import io.vigie.slack.kit.Block;
import io.vigie.slack.kit.Card;
import io.vigie.slack.kit.Field;
import io.vigie.slack.kit.Modal;
import io.vigie.slack.kit.Origin;
import io.vigie.slack.kit.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Leads one below the other, a page at a time, and the form that chooses among them. */
record LeadList(Engagement engagement, Texts texts) {

  static final String PREVIOUS = "lead.previous";
  static final String NEXT = "lead.next";
  static final String FILTER = "lead.filter";
  static final String STATE = "state";
  static final String OWNER = "owner";
  static final String AGENT = "agent";
  static final String TEMPERATURE = "temperature";

  static final int A_PAGE = 8;

  Card card(LeadPage page) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.section(title(page)));
    page.leads().forEach(lead -> blocks.add(line(lead)));
    blocks.add(Block.actions(Origin.block(engagement.id(), "leads"), buttons(page)));
    return new Card(title(page), blocks);
  }

  private String title(LeadPage page) {
    String count = texts.say("lead.list.title", "count", page.all());
    List<String> chosen = chosen(page.filter());
    return chosen.isEmpty() ? count : count + "\n" + String.join(" · ", chosen);
  }

  private List<String> chosen(LeadFilter filter) {
    List<String> chosen = new ArrayList<>();
    filter.state().ifPresent(state -> chosen.add(texts.say("lead.state." + state)));
    filter.temperature().ifPresent(degree -> chosen.add(texts.say("lead.temperature." + degree)));
    filter.owner().ifPresent(user -> chosen.add(person("lead.list.owner", user)));
    filter.agent().ifPresent(user -> chosen.add(person("lead.list.agent", user)));
    return chosen;
  }

  private String person(String key, String user) {
    return texts.say(key, "person", new Mention(user));
  }

  private Block line(Lead lead) {
    LeadWords words = new LeadWords(engagement, lead, texts);
    String sentence = lead.forgotten() ? "" : "\n" + words.standing();
    return Block.section(words.title() + sentence, new LeadButtons(words).show())
        .withId(Origin.block(engagement.id(), "list/" + lead.name()));
  }

  private List<Block> buttons(LeadPage page) {
    List<Block> buttons = new ArrayList<>();
    if (page.page() > 0) {
      buttons.add(turn("lead.button.previous", PREVIOUS, page, page.page() - 1));
    }
    if (page.page() < page.pages() - 1) {
      buttons.add(turn("lead.button.next", NEXT, page, page.page() + 1));
    }
    buttons.add(Block.button(texts.plain("lead.button.filter"), FILTER, written(page.filter())));
    return buttons;
  }

  private Block turn(String label, String action, LeadPage page, int to) {
    return Block.button(
        texts.plain(label, "page", to + 1, "pages", page.pages()),
        action,
        to + "/" + written(page.filter()));
  }

  /** What buttons carry; empty parts choose nothing. */
  static String written(LeadFilter filter) {
    return String.join(
        "/",
        filter.state().map(State::name).orElse(""),
        filter.temperature().map(Temperature::name).orElse(""),
        filter.owner().orElse(""),
        filter.agent().orElse(""));
  }

  Modal filter(LeadFilter filter) {
    Map<String, String> states = new LinkedHashMap<>();
    for (State state : State.values()) {
      states.put(state.name(), texts.plain("lead.state." + state));
    }
    Map<String, String> temperatures = new LinkedHashMap<>();
    for (Temperature temperature : Temperature.values()) {
      temperatures.put(temperature.key(), texts.plain("lead.temperature." + temperature));
    }
    List<Field> fields =
        List.of(
            Field.select(STATE, label(STATE), states, filter.state().map(State::name)),
            Field.select(
                TEMPERATURE,
                label(TEMPERATURE),
                temperatures,
                filter.temperature().map(Temperature::key)),
            Field.person(OWNER, label(OWNER), filter.owner()),
            Field.person(AGENT, label(AGENT), filter.agent()));
    return Modal.of(
        FILTER,
        Origin.of(Optional.of(engagement.id()), engagement.channel(), ""),
        texts.plain("lead.filter.title"),
        texts.plain("lead.filter.submit"),
        texts.plain("form.cancel"),
        fields.stream().map(field -> field.mayBeEmpty().block()).toList());
  }

  private String label(String name) {
    return texts.plain("lead.filter." + name);
  }
}
