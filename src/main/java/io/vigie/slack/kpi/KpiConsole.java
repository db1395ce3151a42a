package io.vigie.slack.kpi;

import io.vigie.engagement.Act;
import io.vigie.slack.kit.ConsoleButton;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the console offers about figures. */
@Configuration(proxyBeanMethods = false)
class KpiConsole {

  @Bean
  ConsoleButton enterFigures(FiguresForm form) {
    return new ConsoleButton(
        "console.kpi", Act.ENTER_FIGURES, 10, request -> form.open(request, Optional.empty()));
  }

  @Bean
  ConsoleButton importFigures(ImportForm form) {
    return new ConsoleButton("console.import", Act.ENTER_FIGURES, 20, form::open);
  }
}
