package io.vigie;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the first request of all needs stands when the front door opens, on an empty database. */
@Tag("database")
class TheDoorOpensLastTest {

  @Test
  void theFirstSetUpDoesNotRaceForTheRowsThatTheSchedulerLocks() {
    Map<String, Object> properties = new HashMap<>(TestDatabase.fresh());
    properties.put("server.port", 0);
    properties.put("management.server.port", 0);
    properties.putAll(TestSlack.variables(FreePort.next()));
    List<String> locks = new ArrayList<>();
    ApplicationListener<WebServerInitializedEvent> door =
        opened ->
            locks.addAll(
                opened
                    .getApplicationContext()
                    .getBean(JdbcClient.class)
                    .sql("select lock_name from qrtz_locks")
                    .query(String.class)
                    .list());

    new SpringApplicationBuilder(Vigie.class)
        .initializers(
            vigie ->
                vigie
                    .getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("story", properties)))
        .listeners(door)
        .run()
        .close();

    assertThat(locks).contains("TRIGGER_ACCESS", "STATE_ACCESS");
  }
}
