package io.vigie.lead;

import io.vigie.engagement.Engagement;
import io.vigie.engagement.Engagements;
import io.vigie.engagement.Member;
import io.vigie.engagement.Profile;
import io.vigie.engagement.Profiles;
import io.vigie.engagement.Side;
import io.vigie.engagement.Terms;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who may owe the verdict on a lead, when a file names somebody. */
@Component
class Owners {

  /** Slack's user id, as it is copied from a profile or as a mention of it. */
  private static final Pattern ID = Pattern.compile("(?:<@)?([UW][A-Z0-9]+)(?:\\|[^>]*)?>?");

  private final Profiles profiles;
  private final Engagements engagements;

  Owners(Profiles profiles, Engagements engagements) {
    this.profiles = profiles;
    this.engagements = engagements;
  }

  /**
   * The person of the client's side who is named.
   *
   * @throws OwnerNotOfTheClient for anybody else, and for somebody whom Vigie does not know
   */
  String named(Engagement engagement, String typed) {
    Matcher id = ID.matcher(typed.strip());
    if (!id.matches() || !isOfTheClient(engagement, id.group(1))) {
      throw new OwnerNotOfTheClient(typed);
    }
    return id.group(1);
  }

  private boolean isOfTheClient(Engagement engagement, String user) {
    Terms terms = engagement.terms();
    return Stream.of(Optional.of(terms.referent()), terms.deputy(), terms.sponsor())
            .anyMatch(named -> named.filter(user::equals).isPresent())
        || profiles
            .of(user)
            .map(Profile::person)
            .flatMap(person -> engagements.visit(engagement.id(), person).member())
            .flatMap(Member::side)
            .filter(side -> side == Side.CLIENT)
            .isPresent();
  }
}
