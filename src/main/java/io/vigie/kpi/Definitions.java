package io.vigie.kpi;

import io.vigie.engagement.Act;
import io.vigie.engagement.Member;
import io.vigie.kpi.KpiDefinition.Period;
import io.vigie.kpi.KpiDefinition.Target;
import io.vigie.shared.Week;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to the baseline: what each indicator means, its target, reference and owner. */
@Service
public class Definitions {

  private final JdbcClient jdbc;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Definitions(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
    this.jdbc = jdbc;
    this.events = events;
    this.clock = clock;
  }

  /** The engagement's baseline, with its history. */
  public Baseline baseline(UUID engagement) {
    return new Baseline(
        jdbc.sql("select * from kpi_definition where engagement_id = ? order by version")
            .param(engagement)
            .query(Definitions::toDefinition)
            .list());
  }

  /**
   * Changes one definition from the running week on; weeks that have closed keep theirs.
   *
   * @param wanted its version, week and time are given here
   */
  @Transactional
  public KpiDefinition define(Member by, KpiDefinition wanted) {
    by.require(Act.DEFINE_A_KPI);
    UUID engagement = by.engagement().id();
    // One change after the other: the version counts them.
    jdbc.sql("select id from engagement where id = ? for update")
        .param(engagement)
        .query(UUID.class)
        .single();
    int version =
        jdbc.sql("select coalesce(max(version), 1) from kpi_definition where engagement_id = ?")
                .param(engagement)
                .query(Integer.class)
                .single()
            + 1;
    Instant now = clock.instant();
    Week from = Week.at(now, by.engagement().terms().zone());
    jdbc.sql(
            """
            insert into kpi_definition (engagement_id, version, kpi, definition, target, target_per,
              reference, owner_user, reason, from_week, changed_by_user, changed_by_team, changed_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(engagement)
        .param(version)
        .param(wanted.kpi().key())
        .param(wanted.words().orElse(""))
        .param(wanted.target().map(Target::amount).orElse(null))
        .param(wanted.target().map(target -> target.per().name()).orElse(null))
        .param(wanted.reference().orElse(null))
        .param(wanted.owner().orElse(null))
        .param(wanted.reason().orElse(""))
        .param(from.monday())
        .param(by.person().user())
        .param(by.person().team())
        .param(now.atOffset(ZoneOffset.UTC))
        .update();
    KpiDefinition defined = baseline(engagement).in(from, wanted.kpi());
    events.publishEvent(new KpiDefined(by.engagement(), by.person(), defined));
    return defined;
  }

  private static KpiDefinition toDefinition(ResultSet row, int index) throws SQLException {
    BigDecimal target = row.getBigDecimal("target");
    String per = row.getString("target_per");
    return new KpiDefinition(
        Kpi.ofKey(row.getString("kpi")).orElseThrow(),
        row.getInt("version"),
        filled(row.getString("definition")),
        target == null
            ? Optional.empty()
            : Optional.of(new Target(target, per == null ? Period.WEEK : Period.valueOf(per))),
        Optional.ofNullable(row.getBigDecimal("reference")),
        Optional.ofNullable(row.getString("owner_user")),
        filled(row.getString("reason")),
        Optional.of(new Week(row.getObject("from_week", LocalDate.class))),
        Optional.of(row.getObject("changed_at", OffsetDateTime.class).toInstant()));
  }

  private static Optional<String> filled(String text) {
    return Optional.of(text).filter(words -> !words.isEmpty());
  }
}
