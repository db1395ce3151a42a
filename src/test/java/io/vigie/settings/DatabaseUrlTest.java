package io.vigie.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DatabaseUrlTest {

  @Test
  void aBareH2UrlGetsWhatTheSchemaReliesOn() {
    assertThat(DatabaseUrl.complete("jdbc:h2:file:/x/y"))
        .isEqualTo(
            "jdbc:h2:file:/x/y;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
                + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE");
  }

  @Test
  void whatTheUrlSaysItselfStands() {
    assertThat(DatabaseUrl.complete("jdbc:h2:file:/x/y;write_delay=100;Mode=PostgreSQL"))
        .contains("write_delay=100", "DATABASE_TO_LOWER=TRUE")
        .doesNotContain("WRITE_DELAY=0", "MODE=PostgreSQL");
  }

  @Test
  void theDatabaseIsSharedOrClosedLateNotBoth() {
    assertThat(DatabaseUrl.complete("jdbc:h2:file:/x/y;AUTO_SERVER=TRUE"))
        .doesNotContain("DB_CLOSE_ON_EXIT");
  }

  @Test
  void postgresqlIsLeftAlone() {
    assertThat(DatabaseUrl.complete("jdbc:postgresql://h/d?ssl=true"))
        .isEqualTo("jdbc:postgresql://h/d?ssl=true");
  }
}
