package io.vigie.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.TestDatabase;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What stood in the database before an upgrade goes on as it was. */
@Tag("database")
class UpgradeTest {

  private final DriverManagerDataSource database = database();
  private final JdbcClient jdbc = JdbcClient.create(database);

  private static DriverManagerDataSource database() {
    Map<String, Object> fresh = TestDatabase.fresh();
    return new DriverManagerDataSource(
        String.valueOf(fresh.get("VIGIE_DATABASE_URL")),
        String.valueOf(fresh.get("VIGIE_DATABASE_USER")),
        String.valueOf(fresh.get("VIGIE_DATABASE_PASSWORD")));
  }

  private void upgradeTo(String version) {
    Flyway.configure()
        .dataSource(database)
        .locations("classpath:db/migration", "classpath:db/quartz/" + vendor())
        .target(MigrationVersion.fromVersion(version))
        .load()
        .migrate();
  }

  private static String vendor() {
    return TestDatabase.isPostgresql() ? "postgresql" : "h2";
  }

  @Test
  void whatRanBeforeThereWerePhasesIsInTheRun() {
    upgradeTo("12");
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    UUID running = engagement(today.minusMonths(6), true);
    UUID toCome = engagement(today.plusMonths(1), true);
    UUID unconfirmed = engagement(today.minusMonths(6), false);
    UUID inItsSetup = engagement(today.minusDays(3), true);
    jdbc.sql("insert into gate_asked values (?, 'PILOT', ?, ?)")
        .params(inItsSetup, today, OffsetDateTime.now(ZoneOffset.UTC))
        .update();

    upgradeTo("13.1");

    assertThat(
            jdbc.sql("select engagement_id from phase_begun where phase = 'RUN'")
                .query(UUID.class)
                .list())
        .isEqualTo(List.of(running))
        .doesNotContain(toCome, unconfirmed, inItsSetup);
    assertThat(
            jdbc.sql("select from_day from phase_begun where engagement_id = ?")
                .param(running)
                .query(LocalDate.class)
                .single())
        .isEqualTo(today.minusMonths(6));
  }

  @Test
  void aLeadStandsWhereItStoodAndItsVerdictKeepsWhatWasOwed() {
    upgradeTo("15");
    UUID engagement = engagement(LocalDate.of(2026, 1, 5), true);
    UUID judged = lead(engagement, 1, 2);
    line(judged, engagement, 1, "SUBMITTED", null);
    line(judged, engagement, 2, "REJECTED", 300);
    UUID undone = lead(engagement, 2, 1);
    line(undone, engagement, 1, "SUBMITTED", null);
    line(undone, engagement, 2, "ACCEPTED", 20);

    upgradeTo("16");

    assertThat(jdbc.sql("select standing from lead order by number").query(String.class).list())
        .containsExactly("REJECTED", "SUBMITTED");
    assertThat(
            jdbc.sql("select owed_minutes from lead_happening order by lead_id = ? desc, line")
                .param(judged)
                .query(Integer.class)
                .list())
        .containsExactly(null, 480, null, 480);
  }

  private UUID lead(UUID engagement, int number, int standsBy) {
    UUID id = UUID.randomUUID();
    OffsetDateTime then = OffsetDateTime.of(2026, 11, 2, 9, 0, 0, 0, ZoneOffset.UTC);
    jdbc.sql(
            """
            insert into lead (id, engagement_id, number, company, contact, temperature,
              submitted_by_user, submitted_by_team, submitted_at, stands_by, waited_before,
              owed_minutes, changed_at)
            values (?, ?, ?, 'Acme SA', 'J. D.', 'HOT', 'UHERY', 'T2', ?, ?, 0, 480, ?)
            """)
        .params(id, engagement, number, then, standsBy, then)
        .update();
    return id;
  }

  private void line(UUID lead, UUID engagement, int line, String deed, @Nullable Integer waited) {
    jdbc.sql(
            """
            insert into lead_happening (lead_id, line, engagement_id, week, deed, by_user, by_team,
              happened_at, waited_minutes)
            values (?, ?, ?, '2026-11-02', ?, 'UKARIM', 'T1', ?, cast(? as integer))
            """)
        .params(
            Arrays.asList(
                lead,
                line,
                engagement,
                deed,
                OffsetDateTime.of(2026, 11, 3, 9, 0, 0, 0, ZoneOffset.UTC),
                waited))
        .update();
  }

  private UUID engagement(LocalDate start, boolean confirmed) {
    UUID id = UUID.randomUUID();
    OffsetDateTime then = start.minusDays(7).atStartOfDay().atOffset(ZoneOffset.UTC);
    jdbc.sql(
            """
            insert into engagement (id, channel_id, installation_team, client_name, provider_name,
              language, timezone, kind, referent_user, digest_day, digest_time, start_date,
              set_up_by_user, set_up_by_team, set_up_at, client_team, confirmed_at)
            values (?, ?, 'T1', 'Acme RH', 'Sud Contact', 'en', 'Europe/Paris', 'b2b', 'UCLAIRE',
              'mon', '09:00', ?, 'UCLAIRE', 'T1', ?, cast(? as varchar(32)),
              cast(? as timestamp with time zone))
            """)
        .params(
            Arrays.asList(
                id,
                "C" + id.toString().substring(0, 8),
                start,
                then,
                confirmed ? "T1" : null,
                confirmed ? then : null))
        .update();
    return id;
  }
}
