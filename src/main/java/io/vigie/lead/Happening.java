package io.vigie.lead;

import io.vigie.engagement.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A line of a lead's history.
 *
 * @param line from 1 on
 * @param reason of a refusal
 * @param words what was said with it
 * @param day of a meeting, or on which a lead comes back
 * @param waited of a first verdict: for how many working minutes the lead waited on the client
 * @param undone whether it was taken back within ten minutes
 */
public record Happening(
    int line,
    Deed deed,
    PersonId by,
    Instant at,
    Optional<RejectionReason> reason,
    Optional<String> words,
    Optional<LocalDate> day,
    Optional<Integer> waited,
    boolean undone) {}
