package io.vigie.slack.signal;

import io.vigie.engagement.Act;
import io.vigie.playbook.Playbook;
import io.vigie.signal.SignalGroup;
import io.vigie.signal.SignalLog;
import io.vigie.signal.Signals;
import io.vigie.signal.Triages;
import io.vigie.signal.WeakSignal;
import io.vigie.slack.arbitration.AskForm;
import io.vigie.slack.kit.Answers;
import io.vigie.slack.kit.Button;
import io.vigie.slack.kit.Form;
import io.vigie.slack.kit.Reply;
import io.vigie.slack.kit.Request;
import io.vigie.slack.kit.Words;
import io.vigie.slack.playbook.PlayForms;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the referent makes of a signal, and what comes back from the field. */
@Configuration(proxyBeanMethods = false)
class TriageActs {

  static final String QUESTION = "question";
  static final String REASON = "reason";
  static final String WORDS = "words";

  private static final int QUOTED = 10;

  @Bean
  Button watchASignal(Heard heard, Triages triages) {
    return new Pressing(
        SignalButtons.WATCH,
        Act.TRIAGE_SIGNALS,
        heard,
        (request, signal, other) ->
            done("watched", request, triages.watch(request.member(), signal.id())));
  }

  @Bean
  Button openSignalAsking(Heard heard) {
    return new Pressing(
        SignalButtons.ASK,
        Act.TRIAGE_SIGNALS,
        heard,
        (request, signal, other) ->
            new Reply.Open(ReportActs.modal(request, signal).saying("ask", QUESTION)));
  }

  @Bean
  Form signalAsking(Heard heard, Triages triages) {
    return new Sending(
        SignalButtons.ASK,
        Act.TRIAGE_SIGNALS,
        heard,
        QUESTION,
        (request, signal, answers) ->
            done(
                "asked",
                request,
                triages.askMore(request.member(), signal.id(), text(answers, QUESTION))));
  }

  @Bean
  Button openSignalClosing(Heard heard) {
    return new Pressing(
        SignalButtons.CLOSE,
        Act.TRIAGE_SIGNALS,
        heard,
        (request, signal, other) ->
            new Reply.Open(ReportActs.modal(request, signal).saying("close", REASON)));
  }

  @Bean
  Form signalClosing(Heard heard, Triages triages) {
    return new Sending(
        SignalButtons.CLOSE,
        Act.TRIAGE_SIGNALS,
        heard,
        REASON,
        (request, signal, answers) ->
            done(
                "closed",
                request,
                triages.close(request.member(), signal.id(), text(answers, REASON))));
  }

  @Bean
  Button openSignalAnswering(Heard heard, SignalLog log) {
    return new Pressing(
        SignalButtons.ANSWER,
        Act.COMMENT_ON_A_SIGNAL,
        heard,
        (request, signal, other) ->
            new Reply.Open(ReportActs.modal(request, signal).answering(log.group(signal), WORDS)));
  }

  @Bean
  Form signalAnswering(Heard heard, Signals signals) {
    return new Sending(
        SignalButtons.ANSWER,
        Act.COMMENT_ON_A_SIGNAL,
        heard,
        WORDS,
        (request, signal, answers) ->
            done(
                "answered",
                request,
                signals.answer(request.member(), signal.id(), text(answers, WORDS))));
  }

  /** The form of arbitration, with the quotes; the names among its links tie both together. */
  @Bean
  Button turnASignalIntoAQuestion(Heard heard, SignalLog log, AskForm form) {
    return new Pressing(
        SignalButtons.QUESTION,
        Act.ASK_A_QUESTION,
        heard,
        (request, signal, other) -> {
          SignalGroup group = log.group(signal);
          return form.open(request, group.first().words(), quotes(request, group), group.name());
        });
  }

  /** The form of the playbook, with the quotes; the draft names the signal that it came of. */
  @Bean
  Button turnASignalIntoAPlay(Heard heard, SignalLog log, Playbook playbook) {
    return new Pressing(
        SignalButtons.PLAY,
        Act.DRAFT_A_PLAY,
        heard,
        (request, signal, other) -> {
          SignalGroup group = log.group(signal);
          return PlayForms.openFrom(request, playbook, quotes(request, group), group.name());
        });
  }

  private static String quotes(Request request, SignalGroup group) {
    return group.signals().stream()
        .limit(QUOTED)
        .map(one -> quote(request, one))
        .collect(Collectors.joining("\n"));
  }

  private static String quote(Request request, WeakSignal signal) {
    String words = Words.cut(signal.words(), 250);
    return request.texts().plain("signal.question.quote", "name", signal.name(), "words", words);
  }

  private static String text(Answers answers, String field) {
    return answers.text(field).orElse("");
  }

  private static Reply done(String what, Request request, SignalGroup group) {
    return Reply.saying(
        request
            .texts()
            .say(
                "signal.done." + what,
                new SignalWords(request.member().engagement(), group, request.texts()).named()));
  }
}
