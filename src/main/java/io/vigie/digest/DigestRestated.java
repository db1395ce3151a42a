package io.vigie.digest;

import io.vigie.kpi.Kpi;
import io.vigie.kpi.Recorded.Change;
import java.util.List;

/**
 * A digest that was posted says something else now.
 *
 * @param by who changed the figures, by Slack's user id; empty where only an answer was given
 * @param changes the figures of this week that changed
 * @param rereadings the figures of this week that read differently because an earlier week changed
 */
public record DigestRestated(
    WeeklyDigest digest, String by, List<Change> changes, List<Kpi> rereadings) {}
