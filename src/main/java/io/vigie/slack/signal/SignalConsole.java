package io.vigie.slack.signal;

import io.vigie.engagement.Act;
import io.vigie.slack.kit.Button;
import io.vigie.slack.kit.ConsoleButton;
import io.vigie.slack.kit.Quoted;
import io.vigie.slack.kit.Reply;
import io.vigie.slack.kit.Request;
import io.vigie.slack.kit.Shortcut;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The other ways to report and to look up, for people who have no commands. */
@Configuration(proxyBeanMethods = false)
class SignalConsole {

  @Bean
  ConsoleButton reportASignal(ReportForm form) {
    return new ConsoleButton(
        "console.signal", Act.REPORT_A_SIGNAL, 45, request -> form.open(request, Quoted.NOTHING));
  }

  @Bean
  ConsoleButton signalsToLookAt(SignalReview review) {
    return new ConsoleButton("console.signals", Act.READ, 46, request -> review.list(request, 0));
  }

  @Bean
  Button previousSignals(SignalReview review) {
    return new SignalReview.Turning(SignalList.PREVIOUS, review);
  }

  @Bean
  Button nextSignals(SignalReview review) {
    return new SignalReview.Turning(SignalList.NEXT, review);
  }

  @Bean
  Shortcut reportFromAMessage(ReportForm form) {
    return new LogAsWeakSignal(form);
  }

  /** What a program wrote was not heard in the field: its words are not taken over. */
  private record LogAsWeakSignal(ReportForm form) implements Shortcut {

    @Override
    public String id() {
      return "signal.from_message";
    }

    @Override
    public boolean isOfAMessage() {
      return true;
    }

    @Override
    public Act act() {
      return Act.REPORT_A_SIGNAL;
    }

    @Override
    public Reply invoked(Request request, Quoted message) {
      return form.open(
          request,
          message.author().isPresent()
              ? message
              : new Quoted("", Optional.empty(), message.link()));
    }
  }
}
