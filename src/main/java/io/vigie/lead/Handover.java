package io.vigie.lead;

import java.util.Optional;

/**
 * A lead as somebody hands it over.
 *
 * @param contact a name, or an id in the client's CRM
 * @param context why the lead is one
 * @param owner the closer who owes the verdict, by Slack's user id
 * @param consent of a consumer: where and when that person agreed to be called
 */
public record Handover(
    String company,
    String contact,
    Temperature temperature,
    Optional<String> context,
    Optional<String> link,
    Optional<String> owner,
    Optional<String> consent) {}
