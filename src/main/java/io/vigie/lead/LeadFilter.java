package io.vigie.lead;

import java.util.Optional;

/**
 * Which leads of an engagement.
 *
 * @param owner the closer, by Slack's user id
 * @param agent who handed them over, by Slack's user id
 */
public record LeadFilter(
    Optional<State> state,
    Optional<String> owner,
    Optional<String> agent,
    Optional<Temperature> temperature) {

  /** All of them. */
  public static final LeadFilter ALL =
      new LeadFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
