package io.vigie.slack;

import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import io.vigie.engagement.PersonId;
import io.vigie.slack.Acquaintances.NotToldYet;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Tells a workflow that its step is done, or why not: it waits until it hears. */
@Component
class StepCompletion implements EventWork {

  private static final Logger log = LoggerFactory.getLogger(StepCompletion.class);
  private static final String NAME = "step_completion";
  private static final String EXECUTION = "execution";
  private static final String ERROR = "error";
  private static final String OUTPUT = "output.";

  private final SlackApi api;
  private final Workspaces workspaces;

  StepCompletion(SlackApi api, Workspaces workspaces) {
    this.api = api;
    this.workspaces = workspaces;
  }

  static Happening done(Happening step, Map<String, String> outputs) {
    Map<String, String> facts = new LinkedHashMap<>();
    outputs.forEach((name, value) -> facts.put(OUTPUT + name, value));
    return completion(step, facts);
  }

  static Happening failed(Happening step, String error) {
    return completion(step, Map.of(ERROR, error));
  }

  private static Happening completion(Happening step, Map<String, String> told) {
    Map<String, String> facts = new LinkedHashMap<>(told);
    facts.put(EXECUTION, step.fact(EXECUTION));
    return new Happening(
        step.id() + "/done", NAME, step.installationTeam(), facts, step.receivedAt(), 0);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void happened(Happening event, Optional<PersonId> who) {
    try {
      SlackApiTextResponse answer = tell(event);
      if (!answer.isOk()) {
        log.warn("A workflow did not take the end of its step: {}", answer.getError());
      }
    } catch (SlackApiException e) {
      throw new NotToldYet("functions.complete: HTTP " + e.getResponse().code());
    } catch (IOException e) {
      throw new NotToldYet("functions.complete: " + e.getClass().getSimpleName());
    }
  }

  private SlackApiTextResponse tell(Happening event) throws IOException, SlackApiException {
    String execution = event.fact(EXECUTION);
    String error = event.fact(ERROR);
    if (!error.isEmpty()) {
      return api.quick(workspaces.token(event.installationTeam()))
          .functionsCompleteError(r -> r.functionExecutionId(execution).error(error));
    }
    Map<String, Object> outputs = new HashMap<>();
    event
        .facts()
        .forEach(
            (name, value) -> {
              if (name.startsWith(OUTPUT)) {
                outputs.put(name.substring(OUTPUT.length()), value);
              }
            });
    return api.quick(workspaces.token(event.installationTeam()))
        .functionsCompleteSuccess(r -> r.functionExecutionId(execution).outputs(outputs));
  }
}
