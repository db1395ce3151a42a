package io.vigie.slack;

import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.Event;
import io.vigie.slack.kit.Registration;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The one place where events come in; each type has one handling. What is kept of an event commits
 * with its claim, then it is acked, then worked off: no event names the home organisation of who
 * acts, and asking Slack for it has no place before an ack.
 */
@Component
class Events implements Registration {

  private final EventDesk desk;
  private final List<EventHandling<?>> handlings;
  private final Clock clock;

  Events(EventDesk desk, List<EventHandling<?>> handlings, Clock clock) {
    this.desk = desk;
    this.handlings = handlings;
    this.clock = clock;
  }

  @Override
  public void register(App app) {
    handlings.forEach(handling -> register(app, handling));
  }

  private <E extends Event> void register(App app, EventHandling<E> handling) {
    app.event(handling.type(), (payload, context) -> take(handling, payload, context.getTeamId()));
  }

  private <E extends Event> Response take(
      EventHandling<E> handling, EventsApiPayload<E> payload, String workspace) {
    Map<String, String> facts = handling.keep(payload.getEvent());
    if (!facts.isEmpty()) {
      desk.take(
          new Happening(
              payload.getEventId(),
              payload.getEvent().getType(),
              workspace,
              facts,
              clock.instant(),
              0));
    }
    return Response.ok();
  }
}
