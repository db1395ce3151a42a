package io.vigie.setup;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How the referent fits an item to the engagement.
 *
 * @param owner who owes it, by Slack's user id
 * @param notNeeded why this engagement does without it
 */
public record Adaptation(Optional<String> owner, LocalDate due, Optional<String> notNeeded) {}
