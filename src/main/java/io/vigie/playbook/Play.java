package io.vigie.playbook;

import io.vigie.engagement.PersonId;
import io.vigie.shared.Language;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * One page of the playbook. Once published it is replaced, never changed.
 *
 * @param number of the engagement: {@code P-3}
 * @param supersedes the number of the play that it replaces, or will once it is published
 * @param supersededBy the number of the play that replaced it
 * @param question the decision that proposed it
 * @param inheritedFrom the same play of the engagement before, with another provider
 */
public record Play(
    UUID id,
    UUID engagement,
    int number,
    Kind kind,
    Language language,
    String title,
    String words,
    Optional<Integer> supersedes,
    Optional<Integer> supersededBy,
    Optional<UUID> question,
    PersonId draftedBy,
    Instant draftedAt,
    Optional<Publication> publication,
    boolean dropped,
    Optional<UUID> inheritedFrom) {

  /** Who put a play in force, and when. */
  public record Publication(PersonId by, Instant at) {}

  /** What a play is about. */
  public enum Kind {
    DEFINITION,
    PERSONA,
    SEGMENT,
    /** what prospects object, and what to answer */
    OBJECTION,
    SCRIPT,
    HANDOVER_RULE,
    /** whom nobody may contact */
    EXCLUSION,
    FOLLOW_UP;

    /** As forms and texts write it: {@code handover_rule}. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Kind> of(String key) {
      return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }
  }

  /** What has become of a play. */
  public enum State {
    DRAFT,
    PUBLISHED,
    SUPERSEDED,
    /** a draft that nobody wanted */
    DROPPED
  }

  /** {@code P-3}. */
  public String name() {
    return "P-" + number;
  }

  /** Told by what is there. */
  public State state() {
    if (dropped) {
      return State.DROPPED;
    } else if (publication.isEmpty()) {
      return State.DRAFT;
    }
    return supersededBy.isEmpty() ? State.PUBLISHED : State.SUPERSEDED;
  }

  public boolean isDraft() {
    return state() == State.DRAFT;
  }

  public boolean isInForce() {
    return state() == State.PUBLISHED;
  }
}
