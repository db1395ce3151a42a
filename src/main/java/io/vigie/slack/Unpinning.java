package io.vigie.slack;

import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.pins.PinsRemoveResponse;
import io.vigie.engagement.Engagement;
import io.vigie.engagement.PersonId;
import io.vigie.outbox.Transport.Place;
import io.vigie.slack.Acquaintances.NotToldYet;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes a pin out of a channel that an engagement left. */
@Component
public class Unpinning implements EventWork {

  private static final Logger log = LoggerFactory.getLogger(Unpinning.class);
  private static final String NAME = "unpin";

  private final EventDesk desk;
  private final SlackApi api;
  private final Workspaces workspaces;
  private final Clock clock;

  Unpinning(EventDesk desk, SlackApi api, Workspaces workspaces, Clock clock) {
    this.desk = desk;
    this.api = api;
    this.workspaces = workspaces;
    this.clock = clock;
  }

  /** Once this transaction has committed. Where it is not allowed, the pin stays. */
  public void at(Place place, Engagement engagement) {
    desk.next(
        new Happening(
            "unpin/" + UUID.randomUUID(),
            NAME,
            engagement.installationTeam(),
            Map.of("channel", place.channelId(), "ts", place.ts()),
            clock.instant(),
            0));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void happened(Happening event, Optional<PersonId> who) {
    try {
      PinsRemoveResponse answer =
          api.patient(workspaces.token(event.installationTeam()))
              .pinsRemove(r -> r.channel(event.fact("channel")).timestamp(event.fact("ts")));
      if (!answer.isOk()) {
        log.info("A pin stays: {}", answer.getError());
      }
    } catch (Workspaces.NotInstalled e) {
      throw new NotToldYet(e.why());
    } catch (SlackApiException e) {
      throw new NotToldYet("pins.remove: HTTP " + e.getResponse().code());
    } catch (IOException e) {
      throw new NotToldYet("pins.remove: " + e.getClass().getSimpleName());
    }
  }
}
