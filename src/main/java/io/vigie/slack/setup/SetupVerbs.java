package io.vigie.slack.setup;

import io.vigie.engagement.Act;
import io.vigie.slack.kit.Button;
import io.vigie.slack.kit.ConsoleButton;
import io.vigie.slack.kit.Pressed;
import io.vigie.slack.kit.Reply;
import io.vigie.slack.kit.Request;
import io.vigie.slack.kit.Verb;
import java.util.List;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ways to the readiness list and to the agenda. */
@Configuration(proxyBeanMethods = false)
class SetupVerbs {

  private record Look(List<String> names, String key, Function<Request, Reply> view)
      implements Verb {
    @Override
    public List<Help> help() {
      return List.of(new Help(key, Act.READ));
    }

    @Override
    public Reply answer(Request request, String words) {
      return view.apply(request);
    }
  }

  @Bean
  Verb readinessVerb(Showing showing) {
    return new Look(
        List.of("readiness", "ready", "préparation", "préparatifs"),
        "readiness",
        showing::readiness);
  }

  @Bean
  Verb agendaVerb(Showing showing) {
    return new Look(List.of("agenda", "ordre-du-jour", "odj"), "agenda", showing::agenda);
  }

  @Bean
  Button showReadiness(Showing showing) {
    return new Pressed(SetupWords.READINESS, Act.READ, (request, value) -> showing.page(request));
  }

  @Bean
  ConsoleButton readinessOfTheConsole(Showing showing) {
    return new ConsoleButton("console.readiness", Act.READ, 60, showing::page);
  }

  @Bean
  ConsoleButton agendaOfTheConsole(Showing showing) {
    return new ConsoleButton("console.agenda", Act.READ, 61, showing::agenda);
  }
}
