package io.vigie.slack;

import com.slack.api.model.User;
import com.slack.api.model.event.UserChangeEvent;
import io.vigie.engagement.Departures;
import io.vigie.engagement.PersonId;
import io.vigie.engagement.Seats;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Somebody's account was closed: nothing is said to them; the referent's seat is empty. */
@Component
class PersonLeft implements EventHandling<UserChangeEvent> {

  private static final String WHO = "left_user";
  private static final String HOME = "left_team";

  private final Seats seats;
  private final Departures departures;

  PersonLeft(Seats seats, Departures departures) {
    this.seats = seats;
    this.departures = departures;
  }

  @Override
  public Class<UserChangeEvent> type() {
    return UserChangeEvent.class;
  }

  @Override
  public Map<String, String> keep(UserChangeEvent event) {
    User user = event.getUser();
    return user != null && user.isDeleted() && user.getId() != null && user.getTeamId() != null
        ? Map.of(WHO, user.getId(), HOME, user.getTeamId())
        : Map.of();
  }

  @Override
  public void happened(Happening event, Optional<PersonId> who) {
    PersonId person = new PersonId(event.fact(WHO), event.fact(HOME));
    departures.left(person);
    seats.left(person);
  }
}
