package io.vigie.arbitration;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What the decider says.
 *
 * @param inForceFrom today unless said
 * @param reviewOn when it is to be looked at again
 */
public record Ruling(
    Answer answer,
    String rationale,
    Optional<LocalDate> inForceFrom,
    Optional<LocalDate> reviewOn) {}
