package io.vigie.slack;

import com.slack.api.model.User;
import com.slack.api.model.event.UserChangeEvent;
import io.vigie.engagement.PersonId;
import io.vigie.engagement.Seats;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Somebody's account was closed: where that was the referent, the seat is empty. */
@Component
class PersonLeft implements EventHandling<UserChangeEvent> {

  private static final String WHO = "left_user";
  private static final String HOME = "left_team";

  private final Seats seats;

  PersonLeft(Seats seats) {
    this.seats = seats;
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
    seats.left(new PersonId(event.fact(WHO), event.fact(HOME)));
  }
}
