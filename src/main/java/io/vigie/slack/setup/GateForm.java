package io.vigie.slack.setup;

import io.vigie.engagement.Act;
import io.vigie.engagement.Member;
import io.vigie.setup.ConditionsUnmet;
import io.vigie.setup.DayIsPast;
import io.vigie.setup.Gate;
import io.vigie.setup.Gates;
import io.vigie.setup.NoGateAhead;
import io.vigie.setup.Phase;
import io.vigie.setup.WordsMissing;
import io.vigie.setup.WordsTooLong;
import io.vigie.shared.Refusal;
import io.vigie.slack.kit.Answers;
import io.vigie.slack.kit.Block;
import io.vigie.slack.kit.Button;
import io.vigie.slack.kit.Field;
import io.vigie.slack.kit.Form;
import io.vigie.slack.kit.Modal;
import io.vigie.slack.kit.Origin;
import io.vigie.slack.kit.Pressed;
import io.vigie.slack.kit.Reply;
import io.vigie.slack.kit.Request;
import io.vigie.slack.kit.Sent;
import io.vigie.slack.kit.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Go or no-go, with the facts beside it. */
@Configuration(proxyBeanMethods = false)
class GateForm {

  static final String VERDICT = "verdict";
  static final String REASON = "reason";
  static final String AGAIN = "again_on";
  static final String GO = "go";
  static final String NO_GO = "no_go";

  private static final Map<Class<? extends Refusal>, String> FIELDS =
      Map.of(
          ConditionsUnmet.class, REASON,
          WordsMissing.class, REASON,
          WordsTooLong.class, REASON,
          DayIsPast.class, AGAIN);

  @Bean
  Button openGate(Gates gates) {
    return new Pressed(
        SetupWords.GATE,
        Act.PASS_A_GATE,
        (request, value) ->
            new Reply.Open(
                form(
                    gates.next(request.member().engagement()).orElseThrow(GateForm::none),
                    request.texts())));
  }

  private static Refusal none() {
    return new NoGateAhead();
  }

  static Modal form(Gate gate, Texts t) {
    SetupWords words = new SetupWords(gate.engagement(), t);
    Map<String, String> verdicts = new LinkedHashMap<>();
    verdicts.put(GO, t.plain("setup.form.go", "phase", words.phase(gate.into())));
    verdicts.put(NO_GO, t.plain("setup.form.no_go"));
    List<Block> blocks = new ArrayList<>(SetupCards.facts(gate, t));
    blocks.add(
        Field.select(VERDICT, t.plain("setup.form.verdict"), verdicts, Optional.empty()).block());
    blocks.add(
        Field.lines(REASON, t.plain("setup.form.reason"), Optional.empty())
            .hint(t.plain("setup.form.reason_hint"))
            .mayBeEmpty()
            .block());
    blocks.add(
        Field.date(AGAIN, t.plain("setup.form.again"), Optional.empty()).mayBeEmpty().block());
    return Modal.of(
        SetupWords.GATE,
        Origin.of(
            Optional.of(gate.engagement().id()), gate.engagement().channel(), gate.into().name()),
        t.plain("setup.gate.name"),
        t.plain("setup.form.rule"),
        t.plain("form.cancel"),
        blocks);
  }

  @Bean
  Form sendGate(Gates gates, Showing showing) {
    return new Sent(
        SetupWords.GATE,
        Act.PASS_A_GATE,
        FIELDS,
        (request, answers) -> ruled(request, answers, gates, showing));
  }

  private static Reply ruled(Request request, Answers answers, Gates gates, Showing showing) {
    Member by = request.member();
    Phase into = phase(answers.metadata());
    String verdict = answers.text(VERDICT).orElse("");
    if (verdict.equals(GO)) {
      gates.go(by, into, answers.text(REASON));
    } else if (verdict.equals(NO_GO) && answers.date(AGAIN).isPresent()) {
      LocalDate again = answers.date(AGAIN).orElseThrow();
      gates.noGo(by, into, answers.text(REASON).orElse(""), again);
    } else {
      String field = verdict.equals(NO_GO) ? AGAIN : VERDICT;
      return new Reply.Mend(Map.of(field, request.texts().plain("setup.mend.required")));
    }
    return showing.readiness(request);
  }

  private static Phase phase(String name) {
    return Arrays.stream(Phase.values())
        .filter(phase -> phase.name().equals(name))
        .findFirst()
        .orElse(Phase.SETUP);
  }
}
