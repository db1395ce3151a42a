package io.vigie.slack;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.MessageEvent;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class SwitchboardTest {

  private final App app =
      new Switchboard(
          AppConfig.builder().singleTeamBotToken("xoxb-test").threadPoolSize(1).build(), List.of());

  @Test
  void twoHandlersOfOneIdStopTheStart() {
    refusedTwice(a -> a.command("/kpi", (request, context) -> context.ack()));
    refusedTwice(a -> a.blockAction("kpi.undo", (request, context) -> context.ack()));
    refusedTwice(a -> a.blockSuggestion("kpi.pick", (request, context) -> context.ack()));
    refusedTwice(a -> a.viewSubmission("kpi.figures", (request, context) -> context.ack()));
    refusedTwice(a -> a.viewClosed("kpi.figures", (request, context) -> context.ack()));
    refusedTwice(a -> a.globalShortcut("kpi", (request, context) -> context.ack()));
    refusedTwice(a -> a.messageShortcut("kpi", (request, context) -> context.ack()));
    refusedTwice(a -> a.event(AppMentionEvent.class, (request, context) -> context.ack()));
    refusedTwice(a -> a.event(MessageEvent.class, (request, context) -> context.ack()));
  }

  @Test
  void theSameIdMayBeAnActionAndAForm() {
    assertThatCode(
            () ->
                app.blockAction("same", (request, context) -> context.ack())
                    .viewSubmission("same", (request, context) -> context.ack()))
        .doesNotThrowAnyException();
  }

  private void refusedTwice(Consumer<App> registration) {
    registration.accept(app);
    assertThatThrownBy(() -> registration.accept(app))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("Two handlers for the");
  }
}
