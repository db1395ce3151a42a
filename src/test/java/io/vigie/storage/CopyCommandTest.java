package io.vigie.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@Tag("database")
class CopyCommandTest {

  @TempDir Path folder;

  private final Map<String, Object> target = TestDatabase.fresh();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private String file = "";
  private String copy = "";

  @BeforeEach
  void anH2FileWithAnEngagement() throws SQLException {
    file = "jdbc:h2:file:" + folder.resolve("vigie");
    copy = String.valueOf(target.get("VIGIE_DATABASE_URL"));
    try (Database database = Database.open(file, "vigie", "")) {
      database.migrate();
    }
    JdbcClient jdbc = inFile();
    jdbc.sql(
            """
            insert into engagement (id, channel_id, installation_team, client_name, provider_name,
              language, timezone, kind, referent_user, digest_day, digest_time, start_date,
              set_up_by_user, set_up_by_team, set_up_at)
            values ('00000000-0000-0000-0000-00000000000e', 'C1', 'T1', 'Société « Été » 🌊', 'b',
              'fr', 'Europe/Paris', 'b2b', 'U1', 'mon', '09:00', '2026-01-05', 'U1', 'T1',
              '2026-11-16 08:00:00.123456+00')
            """)
        .update();
    // The one in the thread comes before the one that it hangs on.
    slot("00000000-0000-0000-0000-000000000002", "z");
    slot("00000000-0000-0000-0000-000000000001", "a");
    jdbc.sql("update slot set thread_of = '00000000-0000-0000-0000-000000000002' where name = 'a'")
        .update();
    jdbc.sql(
            """
            insert into figure_entry (id, engagement_id, source, entered_by_user, entered_by_team,
              entered_at)
            values ('00000000-0000-0000-0000-00000000000f', '00000000-0000-0000-0000-00000000000e',
              'TYPED', 'U1', 'T1', now())
            """)
        .update();
    reading(jdbc);
    reading(jdbc);
    jdbc.sql("insert into delivery values ('command:1', '', now())").update();
  }

  @Test
  void everyRowArrivesAndIsCounted() {
    assertThat(copies(file, copy)).as(err.toString(UTF_8)).isZero();

    assertThat(out.toString(UTF_8))
        .containsPattern("reading +2")
        .containsPattern("slot +2")
        .contains("counted the same on both sides");
    JdbcClient jdbc = inCopy();
    assertThat(jdbc.sql("select client_name from engagement").query(String.class).single())
        .isEqualTo("Société « Été » 🌊");
    assertThat(
            jdbc.sql("select count(*) from engagement where set_up_at = ?")
                .param(java.time.OffsetDateTime.parse("2026-11-16T08:00:00.123456Z"))
                .query(Integer.class)
                .single())
        .isEqualTo(1);
    assertThat(
            jdbc.sql("select p.name from slot s join slot p on p.id = s.thread_of")
                .query(String.class)
                .list())
        .containsExactly("z");
  }

  @Test
  void newRowsAreNumberedAfterTheCopied() {
    assertThat(copies(file, copy)).isZero();

    reading(inCopy());

    assertThat(inCopy().sql("select number from reading order by 1").query(Integer.class).list())
        .containsExactly(1, 2, 3);
  }

  @Test
  void theWayBackWorksToo() {
    assertThat(copies(file, copy)).isZero();
    err.reset();
    String back = "jdbc:h2:file:" + folder.resolve("back");
    int code =
        command(
                Map.of(
                    "COPY_FROM_USER", target.get("VIGIE_DATABASE_USER"),
                    "COPY_FROM_PASSWORD", target.get("VIGIE_DATABASE_PASSWORD")))
            .run(List.of(copy, back));

    assertThat(code).as(err.toString(UTF_8)).isZero();
    assertThat(
            jdbc(back, "vigie", "").sql("select count(*) from reading").query(Long.class).single())
        .isEqualTo(2);
  }

  @Test
  void aTargetThatIsNotEmptyIsLeftAsItIs() {
    assertThat(copies(file, copy)).isZero();

    assertThat(copies(file, copy)).isEqualTo(1);

    assertThat(err.toString(UTF_8)).contains("not empty").hasLineCount(1);
    assertThat(inCopy().sql("select count(*) from reading").query(Integer.class).single())
        .isEqualTo(2);
  }

  @Test
  void whatFailsHalfwayLeavesNothing() {
    inFile().sql("alter table reading drop constraint if exists no_such").update();
    inFile().sql("alter table reading alter column amount numeric(20, 2)").update();
    inFile().sql("update reading set amount = 99999999999999999 where number = 2").update();

    assertThat(copies(file, copy)).isEqualTo(1);

    assertThat(err.toString(UTF_8)).startsWith("Nothing was copied.").hasLineCount(1);
    assertThat(inCopy().sql("select count(*) from engagement").query(Integer.class).single())
        .isZero();
  }

  @Test
  void aSourceThatIsNotThereIsNotMade() {
    String nowhere = "jdbc:h2:file:" + folder.resolve("nowhere");

    assertThat(copies(nowhere, copy)).isEqualTo(1);

    assertThat(err.toString(UTF_8)).startsWith("Nothing was copied.").hasLineCount(1);
    assertThat(folder.resolve("nowhere.mv.db")).doesNotExist();
  }

  @Test
  void whatIsNotTwoDatabasesIsAnsweredWithHowToWriteIt() {
    assertThat(copies(file, "mysql://x")).isEqualTo(2);
    assertThat(err.toString(UTF_8)).startsWith("Write: copy <from> <to>").hasLineCount(1);
  }

  private int copies(String from, String to) {
    err.reset();
    return command(target).run(List.of(from, to));
  }

  private CopyCommand command(Map<String, Object> variables) {
    return new CopyCommand(
        name -> Optional.ofNullable(variables.get(name)).map(Object::toString),
        new PrintStream(out, true, UTF_8),
        new PrintStream(err, true, UTF_8));
  }

  private void slot(String id, String name) {
    inFile()
        .sql(
            "insert into slot (id, engagement_id, name, destination) values (?,"
                + " '00000000-0000-0000-0000-00000000000e', ?, 'C1')")
        .params(java.util.UUID.fromString(id), name)
        .update();
  }

  private static void reading(JdbcClient jdbc) {
    jdbc.sql(
            """
            insert into reading (entry_id, engagement_id, week, kpi, amount)
            values ('00000000-0000-0000-0000-00000000000f', '00000000-0000-0000-0000-00000000000e',
              '2026-11-09', 'dials', 12.50)
            """)
        .update();
  }

  private JdbcClient inFile() {
    return jdbc(file, "vigie", "");
  }

  private JdbcClient inCopy() {
    return jdbc(
        copy,
        String.valueOf(target.get("VIGIE_DATABASE_USER")),
        String.valueOf(target.get("VIGIE_DATABASE_PASSWORD")));
  }

  private static JdbcClient jdbc(String url, String user, String password) {
    return JdbcClient.create(
        new DriverManagerDataSource(io.vigie.settings.DatabaseUrl.complete(url), user, password));
  }
}
