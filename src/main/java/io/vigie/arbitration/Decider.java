package io.vigie.arbitration;

import java.util.Optional;

/**
 * Who decides a question at this moment.
 *
 * @param user by Slack's user id
 * @param because why it is not the referent, where it is not
 */
public record Decider(String user, Optional<Because> because) {

  /** Why somebody decides in turn. */
  public enum Because {
    /** the referent is away */
    AWAY,
    /** the prompts reached the deputy without an answer */
    SILENCE,
    /** the referent handed it over */
    DELEGATED,
    /** the role of referent is empty */
    ROLE_EMPTY
  }
}
