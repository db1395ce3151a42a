package io.vigie.arbitration;

import io.vigie.engagement.PersonId;
import java.time.Instant;
import java.util.Optional;

/**
 * One line of a question's history.
 *
 * @param by nobody for what came by the clock
 * @param words what was said with it: the reason, the answer, the information
 */
public record Happening(Deed deed, Optional<PersonId> by, Instant at, Optional<String> words) {}
