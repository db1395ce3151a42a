package io.vigie.slack;

import com.slack.api.model.event.AppHomeOpenedEvent;
import io.vigie.engagement.PersonId;
import io.vigie.slack.home.Homes;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Somebody looks at App Home. */
@Component
class HomeOpened implements EventHandling<AppHomeOpenedEvent> {

  private final Homes homes;

  HomeOpened(Homes homes) {
    this.homes = homes;
  }

  @Override
  public Class<AppHomeOpenedEvent> type() {
    return AppHomeOpenedEvent.class;
  }

  @Override
  public Map<String, String> keep(AppHomeOpenedEvent event) {
    return event.getUser() != null && "home".equals(event.getTab())
        ? Map.of("user", event.getUser())
        : Map.of();
  }

  @Override
  public void happened(Happening event, Optional<PersonId> who) {
    homes.opened(Message.author(event, who), event.installationTeam(), 0);
  }
}
