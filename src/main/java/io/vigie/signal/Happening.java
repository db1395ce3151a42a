package io.vigie.signal;

import io.vigie.engagement.PersonId;
import java.time.Instant;
import java.util.Optional;

/**
 * One line of a group's history.
 *
 * @param by nobody for what came by itself
 * @param words what was said with it
 */
public record Happening(Deed deed, Optional<PersonId> by, Instant at, Optional<String> words) {}
