package io.vigie.slack;

import com.slack.api.model.event.FunctionExecutedEvent;
import io.vigie.engagement.Engagements;
import io.vigie.engagement.Member;
import io.vigie.engagement.NoSideYet;
import io.vigie.engagement.PersonId;
import io.vigie.engagement.Placements;
import io.vigie.engagement.Visit;
import io.vigie.settings.Settings;
import io.vigie.shared.Language;
import io.vigie.shared.Refusal;
import io.vigie.slack.kit.NoEngagementHere;
import io.vigie.slack.kit.Reply;
import io.vigie.slack.kit.Step;
import io.vigie.slack.kit.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Steps of Workflow Builder. Who acts is whom the workflow names as {@code person}, in the
 * engagement of {@code channel}: with that person's rights, and no others.
 */
@Component
class Steps implements EventHandling<FunctionExecutedEvent> {

  private static final String INPUT = "input.";

  private final EventDesk desk;
  private final Engagements engagements;
  private final Placements placements;
  private final List<Step> steps;
  private final Language fallback;

  Steps(
      EventDesk desk,
      Engagements engagements,
      Placements placements,
      List<Step> steps,
      Settings settings) {
    this.desk = desk;
    this.engagements = engagements;
    this.placements = placements;
    this.steps = steps;
    this.fallback = settings.language();
  }

  @Override
  public Class<FunctionExecutedEvent> type() {
    return FunctionExecutedEvent.class;
  }

  /** Without the token that comes along: the bot's own does. */
  @Override
  public Map<String, String> keep(FunctionExecutedEvent event) {
    if (event.getFunction() == null || event.getFunctionExecutionId() == null) {
      return Map.of();
    }
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("step", String.valueOf(event.getFunction().getCallbackId()));
    facts.put("execution", event.getFunctionExecutionId());
    if (event.getInputs() != null) {
      event.getInputs().forEach((name, value) -> put(facts, name, value));
    }
    String person = facts.get(INPUT + "person");
    if (person != null) {
      facts.put("user", person);
    }
    return facts;
  }

  private static void put(
      Map<String, String> facts, String name, FunctionExecutedEvent.InputValue value) {
    if (value != null && value.getStringValue() != null) {
      facts.put(INPUT + name, value.getStringValue());
    }
  }

  @Override
  public void happened(Happening event, Optional<PersonId> who) {
    Visit visit = visit(event, who);
    Step step =
        steps.stream()
            .filter(known -> known.id().equals(event.fact("step")))
            .findFirst()
            .orElseThrow(NoSuchStep::new);
    Member by = visit.member().orElseThrow(NoEngagementHere::new);
    by.require(step.act());
    Texts t = Texts.in(by.engagement().terms().language());
    desk.next(StepCompletion.done(event, step.run(by, t, inputs(event))));
  }

  private static Map<String, String> inputs(Happening event) {
    Map<String, String> inputs = new LinkedHashMap<>();
    event
        .facts()
        .forEach(
            (name, value) -> {
              if (name.startsWith(INPUT)) {
                inputs.put(name.substring(INPUT.length()), value);
              }
            });
    return inputs;
  }

  @Override
  public void refused(Happening event, Optional<PersonId> who, Refusal refusal) {
    Visit visit = visit(event, who);
    if (refusal instanceof NoSideYet) {
      visit.member().ifPresent(placements::ask);
    }
    desk.next(StepCompletion.failed(event, texts(visit).refusal(refusal)));
  }

  @Override
  public void failed(Happening event, Optional<PersonId> who, RuntimeException fault) {
    Reply told = Desk.failed(fault, texts(visit(event, who)));
    desk.next(StepCompletion.failed(event, ((Reply.Whisper) told).card().text()));
  }

  private Texts texts(Visit visit) {
    return Texts.in(visit.member().map(by -> by.engagement().terms().language()).orElse(fallback));
  }

  private Visit visit(Happening event, Optional<PersonId> who) {
    return engagements.visit(
        event.fact(INPUT + "channel"), who.orElseGet(() -> new PersonId(event.fact("user"), "")));
  }
}
