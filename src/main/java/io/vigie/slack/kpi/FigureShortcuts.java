package io.vigie.slack.kpi;

import io.vigie.engagement.Act;
import io.vigie.slack.kit.Quoted;
import io.vigie.slack.kit.Reply;
import io.vigie.slack.kit.Request;
import io.vigie.slack.kit.Shortcut;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Shortcuts to the form for figures: from everywhere, and from a message that names some. */
@Configuration(proxyBeanMethods = false)
class FigureShortcuts {

  @Bean
  Shortcut enterFiguresFromAnywhere(FiguresForm form) {
    return new ToTheForm("kpi.enter", false, form);
  }

  @Bean
  Shortcut enterFiguresFromAMessage(FiguresForm form) {
    return new ToTheForm("kpi.from_message", true, form);
  }

  private record ToTheForm(String id, boolean isOfAMessage, FiguresForm form) implements Shortcut {

    @Override
    public Act act() {
      return Act.ENTER_FIGURES;
    }

    @Override
    public Reply invoked(Request request, Quoted message) {
      String text = message.text();
      return isOfAMessage
          ? form.open(request, FiguresInText.week(text), FiguresInText.amounts(text))
          : form.open(request, Optional.empty(), Map.of());
    }
  }
}
