package io.vigie.slack.signal;

import io.vigie.engagement.Act;
import io.vigie.engagement.Member;
import io.vigie.signal.Contradictions;
import io.vigie.signal.SignalGroups;
import io.vigie.signal.SignalLog;
import io.vigie.signal.Signals;
import io.vigie.signal.WeakSignal;
import io.vigie.slack.kit.Button;
import io.vigie.slack.kit.Form;
import io.vigie.slack.kit.Reply;
import io.vigie.slack.kit.Request;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a reporter does with a report: look, take back, add, put together, take apart. */
@Configuration(proxyBeanMethods = false)
class ReportActs {

  static final String OTHER = "other";
  private static final Pattern NUMBER = Pattern.compile("(?:[sS]\\s*[-‐–]?\\s*)?([0-9]{1,7})");

  @Bean
  Button showASignal(Heard heard) {
    return new Pressing(
        SignalButtons.SHOW,
        Act.READ,
        heard,
        (request, signal, other) -> new Reply.Open(heard.page(request, signal)));
  }

  @Bean
  Button takeASignalBack(Heard heard, Signals signals) {
    return new Pressing(
        SignalButtons.UNDO,
        Act.TAKE_A_SIGNAL_BACK,
        heard,
        (request, signal, other) ->
            said("taken_back", request, signals.takeBack(request.member(), signal.id())));
  }

  @Bean
  Button openSignalDetails(Heard heard) {
    return new Pressing(
        SignalButtons.DETAILS,
        Act.TEND_A_SIGNAL,
        heard,
        (request, signal, other) -> new Reply.Open(modal(request, signal).details()));
  }

  @Bean
  Form signalDetails(Heard heard, Signals signals) {
    return new Sending(
        SignalButtons.DETAILS,
        Act.TEND_A_SIGNAL,
        heard,
        "segment",
        (request, signal, answers) ->
            said(
                "detailed",
                request,
                signals.addDetails(request.member(), signal.id(), DetailFields.read(answers))));
  }

  @Bean
  Button sameSignal(Heard heard, SignalGroups groups) {
    return new Pressing(
        SignalButtons.SAME,
        Act.TEND_A_SIGNAL,
        heard,
        (request, signal, other) -> together(request, signal, other, groups));
  }

  @Bean
  Button openSignalGrouping(Heard heard) {
    return new Pressing(
        SignalButtons.GROUP,
        Act.TEND_A_SIGNAL,
        heard,
        (request, signal, other) -> new Reply.Open(modal(request, signal).grouping(OTHER)));
  }

  @Bean
  Form signalGrouping(Heard heard, SignalGroups groups, SignalLog log) {
    return new Sending(
        SignalButtons.GROUP,
        Act.TEND_A_SIGNAL,
        heard,
        OTHER,
        (request, signal, answers) ->
            together(
                request,
                signal,
                log.find(request.member(), number(answers.text(OTHER).orElse(""))).id(),
                groups));
  }

  private static int number(String typed) {
    Matcher number = NUMBER.matcher(typed);
    return number.matches() ? Integer.parseInt(number.group(1)) : 0;
  }

  private static Reply together(
      Request request, WeakSignal signal, UUID other, SignalGroups groups) {
    Member by = request.member();
    return new Reply.Whisper(
        MovedCard.together(
            by.engagement(), signal, groups.same(by, signal.id(), other), request.texts()));
  }

  @Bean
  Button splitASignal(Heard heard, SignalGroups groups) {
    return new Pressing(
        SignalButtons.SPLIT,
        Act.TEND_A_SIGNAL,
        heard,
        (request, signal, other) ->
            new Reply.Whisper(
                MovedCard.apart(
                    request.member().engagement(),
                    signal,
                    groups.split(request.member(), signal.id()),
                    request.texts())));
  }

  @Bean
  Button ungroupSignals(SignalGroups groups) {
    return new Ungroup(groups);
  }

  private record Ungroup(SignalGroups groups) implements Button {

    @Override
    public String id() {
      return SignalButtons.UNGROUP;
    }

    @Override
    public Act act() {
      return Act.TEND_A_SIGNAL;
    }

    @Override
    public Reply pressed(Request request, String value) {
      groups.undo(request.member(), Heard.id(value));
      return Reply.saying(request.texts().say("signal.undone"));
    }
  }

  @Bean
  Button signalAgainstADecision(Heard heard, Contradictions contradictions) {
    return new Pressing(
        SignalButtons.AGAINST,
        Act.TEND_A_SIGNAL,
        heard,
        (request, signal, question) ->
            Reply.saying(
                request
                    .texts()
                    .say(
                        "signal.against.noted",
                        "signal",
                        signal.name(),
                        "name",
                        contradictions.against(request.member(), signal.id(), question).name())));
  }

  static SignalModal modal(Request request, WeakSignal signal) {
    return new SignalModal(request.member().engagement(), signal, request.texts());
  }

  static Reply said(String what, Request request, WeakSignal signal) {
    return Reply.saying(request.texts().say("signal." + what, "name", signal.name()));
  }
}
