package io.vigie.duties;

import io.vigie.engagement.Absence;
import io.vigie.engagement.Absences;
import io.vigie.engagement.DaysOff;
import io.vigie.engagement.Engagement;
import io.vigie.engagement.Engagements;
import io.vigie.engagement.Member;
import io.vigie.engagement.PersonId;
import io.vigie.engagement.Profile;
import io.vigie.engagement.Profiles;
import io.vigie.engagement.Side;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** When people may be written to: their hours, their holidays, their absences. */
@Component
class WorkingHours {

  private static final LocalTime BEGIN = LocalTime.of(9, 0);
  private static final LocalTime END = LocalTime.of(18, 0);

  private final Profiles profiles;
  private final Absences absences;
  private final DaysOff daysOff;
  private final Engagements engagements;

  WorkingHours(Profiles profiles, Absences absences, DaysOff daysOff, Engagements engagements) {
    this.profiles = profiles;
    this.absences = absences;
    this.daysOff = daysOff;
    this.engagements = engagements;
  }

  /** Whether that moment lies within the hours of an engagement's zone. */
  static boolean within(Instant moment, ZoneId zone) {
    LocalTime time = moment.atZone(zone).toLocalTime();
    return !time.isBefore(BEGIN) && time.isBefore(END);
  }

  /** Whether anybody may be at work at that moment, in an engagement's zone or in one's own. */
  boolean mayAnybodyBeAtWork(Instant moment, List<Engagement> engagements) {
    return Stream.concat(
            engagements.stream().map(engagement -> engagement.terms().zone()),
            profiles.zones().stream())
        .distinct()
        .anyMatch(zone -> within(moment, zone));
  }

  /** The person's day, if the person is at work at that moment. */
  Optional<LocalDate> dayAtWork(String user, Engagement engagement, Instant moment) {
    Optional<Profile> profile = profiles.of(user);
    ZoneId zone = profile.flatMap(Profile::zone).orElse(engagement.terms().zone());
    ZonedDateTime there = moment.atZone(zone);
    LocalDate day = there.toLocalDate();
    Optional<Absence> absence = absences.of(user).filter(away -> away.covers(day));
    if (!within(moment, zone) || absence.isPresent()) {
      return Optional.empty();
    }
    Side side = side(user, profile, engagement);
    return Optional.of(day).filter(daysOff.of(engagement, side)::isWorkingDay);
  }

  private Side side(String user, Optional<Profile> profile, Engagement engagement) {
    return profile
        .map(Profile::person)
        .flatMap(person -> side(person, engagement))
        .orElseGet(() -> ofClient(user, engagement) ? Side.CLIENT : Side.PROVIDER);
  }

  private Optional<Side> side(PersonId person, Engagement engagement) {
    return engagements.visit(engagement.id(), person).member().flatMap(Member::side);
  }

  private static boolean ofClient(String user, Engagement engagement) {
    return engagement.terms().referent().equals(user)
        || engagement.terms().deputy().filter(user::equals).isPresent()
        || engagement.terms().sponsor().filter(user::equals).isPresent();
  }
}
