package io.vigie.engagement;

import java.util.Optional;

/**
 * A person in an engagement, with the side and role that the engagement gives: the one who acts.
 * Made by {@link Engagements} alone, so that nobody acts on a claimed side.
 */
public final class Member {

  private final Engagement engagement;
  private final PersonId person;
  private final Optional<Side> side;

  Member(Engagement engagement, PersonId person, Optional<Side> placed) {
    this.engagement = engagement;
    this.person = person;
    this.side = placed.or(() -> sideOfOrganisation(engagement, person));
  }

  /** The referent's organisation is the client, whichever side installed Vigie. */
  private static Optional<Side> sideOfOrganisation(Engagement engagement, PersonId person) {
    return engagement.clientTeam().filter(person.team()::equals).map(team -> Side.CLIENT);
  }

  public Engagement engagement() {
    return engagement;
  }

  public PersonId person() {
    return person;
  }

  /** The side, unless the referent has yet to say. */
  public Optional<Side> side() {
    return side;
  }

  /** Whether this is the one who decides for the client. */
  public boolean isReferent() {
    return engagement.referent().filter(person::equals).isPresent();
  }

  /** Whether the engagement lets this person do it. */
  public boolean may(Act act) {
    return engagement.isActive()
        && switch (act.who()) {
          case REFERENT -> isReferent();
          case BOTH_SIDES -> side.isPresent();
          case ANYONE -> true;
        };
  }

  /**
   * Goes on where the engagement lets this person do it.
   *
   * @throws NotConfirmedYet before the referent has confirmed
   * @throws OnlyTheReferent for what the referent alone may do
   * @throws NoSideYet for a person whom the referent has not placed
   */
  public void require(Act act) {
    if (may(act)) {
      return;
    }
    if (!engagement.isActive()) {
      throw new NotConfirmedYet(engagement.terms().referent());
    }
    if (act.who() == Act.Who.REFERENT) {
      throw new OnlyTheReferent(engagement.terms().referent());
    }
    throw new NoSideYet(engagement.terms().referent());
  }
}
