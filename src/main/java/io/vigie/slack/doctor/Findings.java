package io.vigie.slack.doctor;

import io.vigie.engagement.Engagement;
import io.vigie.outbox.OutboxState;
import io.vigie.outbox.ParkedMessage;
import io.vigie.shared.Week;
import io.vigie.slack.SlackFacts;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the doctor found.
 *
 * @param vacant whether the referent left and nobody else was named
 * @param database which one answered
 * @param nextDigest when the next one is due; empty where no trigger stands for it
 * @param missingScopes what the token should be allowed and is not
 * @param parked what waits for a person
 */
record Findings(
    Engagement engagement,
    boolean vacant,
    SlackFacts slack,
    Set<String> missingScopes,
    String database,
    Optional<ZonedDateTime> nextDigest,
    Week nextWeek,
    OutboxState outbox,
    List<ParkedMessage> parked,
    String version) {}
