package io.vigie.crm;

import io.vigie.kpi.Kpi;
import io.vigie.shared.Week;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * A figure as it leaves in an export.
 *
 * @param enteredBy the name or id of who entered it
 * @param restated whether it replaced an earlier value
 * @param definitionVersion the version of the baseline that it was read by
 * @param source how it came in
 */
public record ExportedFigure(
    Week week,
    Kpi kpi,
    BigDecimal value,
    String enteredBy,
    Instant enteredAt,
    boolean restated,
    int definitionVersion,
    String source) {}
