package io.vigie.engagement;

import io.vigie.engagement.Act.Right;
import java.util.Optional;

/**
 * A person in an engagement, with the side and role that the engagement gives: the one who acts.
 * Made by {@link Engagements} alone, so that nobody acts on a claimed side.
 */
public final class Member {

  private final Engagement engagement;
  private final PersonId person;
  private final Optional<Side> side;
  private final boolean guest;
  private final boolean inTurn;

  Member(Engagement engagement, PersonId person, Optional<Side> placed) {
    this(engagement, person, placed, Optional.empty(), false, false);
  }

  /**
   * A person as the engagement knows it.
   *
   * @param placed where the referent put this very person
   * @param organisation where the referent put the person's organisation
   * @param guest whether that organisation has the person as a guest only
   * @param inTurn whether the person sits in the referent's seat at this moment
   */
  Member(
      Engagement engagement,
      PersonId person,
      Optional<Side> placed,
      Optional<Side> organisation,
      boolean guest,
      boolean inTurn) {
    this.engagement = engagement;
    this.person = person;
    this.guest = guest;
    this.inTurn = inTurn;
    this.side = placed.or(() -> guest ? Optional.empty() : ofOrganisation(organisation));
  }

  /** The referent's organisation is the client, whichever side installed Vigie. */
  private Optional<Side> ofOrganisation(Optional<Side> placed) {
    return placed.or(
        () -> engagement.clientTeam().filter(person.team()::equals).map(team -> Side.CLIENT));
  }

  public Engagement engagement() {
    return engagement;
  }

  public PersonId person() {
    return person;
  }

  /** The side, unless the referent has yet to say. */
  public Optional<Side> side() {
    return isReferent() || inTurn ? Optional.of(Side.CLIENT) : side;
  }

  /** Whether the person's workspace says nothing about the side. */
  public boolean isGuest() {
    return guest;
  }

  /** Whether this is the one who decides for the client. */
  public boolean isReferent() {
    return engagement.referent().filter(person::equals).isPresent();
  }

  /** Whether this is the one who acts for the referent at this moment: away, or gone. */
  public boolean isInTurn() {
    return inTurn;
  }

  /** The person's column in the table of rights. */
  public Standing standing() {
    if (isReferent() || inTurn) {
      return Standing.REFERENT;
    }
    return side.map(of -> of == Side.CLIENT ? Standing.CLIENT : Standing.PROVIDER)
        .orElse(Standing.UNPLACED);
  }

  /** What the engagement lets this person do. */
  public Right right(Act act) {
    boolean isPast = engagement.isOver() && !act.outlives();
    return engagement.isActive() && !isPast ? act.of(standing()) : Right.NO;
  }

  /** Whether the engagement lets this person do it, if only to what is the person's own. */
  public boolean may(Act act) {
    return right(act) != Right.NO;
  }

  /**
   * Goes on where the engagement lets this person do it.
   *
   * @throws NotConfirmedYet before the referent has confirmed
   * @throws EngagementIsOver for what nobody does any more
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
    if (engagement.isOver() && !act.outlives()) {
      throw new EngagementIsOver(engagement.terms().referent());
    }
    if (act.isTheReferentsAlone()) {
      throw new OnlyTheReferent(engagement.terms().referent());
    }
    throw new NoSideYet(engagement.terms().referent());
  }
}
