package io.vigie.arbitration;

import io.vigie.engagement.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A documented answer. It is superseded, never overwritten.
 *
 * @param sequence 1 for the first answer to its question, 2 for the one after a reopening
 * @param option the place of the option that was taken, from 0; none for own words
 * @param words the answer in words, those of the option included
 * @param reviewOn when it is to be looked at again
 * @param provisional whether it took effect by silence and is still to be confirmed
 */
public record Decision(
    int sequence,
    Optional<Integer> option,
    String words,
    String rationale,
    LocalDate inForceFrom,
    Optional<LocalDate> reviewOn,
    PersonId decidedBy,
    Instant decidedAt,
    boolean provisional) {}
