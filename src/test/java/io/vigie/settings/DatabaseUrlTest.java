package io.vigie.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DatabaseUrlTest {

  @Test
  void aBareH2UrlGetsWhatTheSchemaReliesOn() {
    assertThat(DatabaseUrl.complete("jdbc:h2:file:/x/y"))
        .isEqualTo(
            "jdbc:h2:file:/x/y;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
                + ";QUERY_CACHE_SIZE=16;OPTIMIZE_REUSE_RESULTS=0"
                + ";AUTO_COMPACT_FILL_RATE=0;DB_CLOSE_ON_EXIT=FALSE");
  }

  @Test
  void whatTheUrlSaysItselfStands() {
    assertThat(DatabaseUrl.complete("jdbc:h2:file:/x/y;query_cache_size=9;Mode=PostgreSQL"))
        .contains("query_cache_size=9", "DATABASE_TO_LOWER=TRUE")
        .doesNotContain("QUERY_CACHE_SIZE=16", "MODE=PostgreSQL");
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
