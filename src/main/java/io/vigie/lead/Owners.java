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

/** Who may owe the verdict on a lead, when a file or a form names somebody. */
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

  /**
   * Makes sure that nobody of the provider's side owes the verdict. A closer whom Vigie has not met
   * yet may: Slack gives a form only people who exist.
   *
   * @throws OwnerOfTheProvider for somebody of that side
   */
  void requireNotTheProviders(Member by, String user) {
    boolean isThemself = by.person().user().equals(user);
    if ((isThemself ? by.side() : side(by.engagement(), user))
        .filter(side -> side == Side.PROVIDER)
        .isPresent()) {
      throw new OwnerOfTheProvider();
    }
  }

  private boolean isOfTheClient(Engagement engagement, String user) {
    Terms terms = engagement.terms();
    return Stream.of(Optional.of(terms.referent()), terms.deputy(), terms.sponsor())
            .anyMatch(named -> named.filter(user::equals).isPresent())
        || side(engagement, user).filter(side -> side == Side.CLIENT).isPresent();
  }

  private Optional<Side> side(Engagement engagement, String user) {
    return profiles
        .of(user)
        .map(Profile::person)
        .flatMap(person -> engagements.visit(engagement.id(), person).member())
        .flatMap(Member::side);
  }
}
