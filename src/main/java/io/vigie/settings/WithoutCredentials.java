package io.vigie.settings;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.context.event.ApplicationContextInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * A start without any Slack credentials: Vigie gets credentials of this process alone, an API on
 * its own port and a database in memory, all on loopback. Whether it is the sandbox that answers
 * there is the only thing that the rest of the code is not told.
 */
class WithoutCredentials implements ApplicationListener<ApplicationContextInitializedEvent> {

  /** True in a start without credentials, and in no other, whatever anybody sets. */
  static final String SANDBOX = "vigie.sandbox";

  private static final String PORT = "3000";

  /** Once everybody who brings variables has brought them. */
  @Override
  public void onApplicationEvent(ApplicationContextInitializedEvent initialized) {
    ConfigurableEnvironment environment = initialized.getApplicationContext().getEnvironment();
    Map<String, Object> values = values(environment::getProperty);
    environment.getPropertySources().addFirst(new MapPropertySource("without credentials", values));
  }

  /** What such a start adds to the variables; where there are credentials, that there are. */
  static Map<String, Object> values(Source source) {
    if (Variable.CREDENTIALS.stream().anyMatch(variable -> variable.in(source).isPresent())) {
      return Map.of(SANDBOX, false);
    }
    Map<String, Object> values = new LinkedHashMap<>();
    values.put(SANDBOX, true);
    values.put(Variable.SLACK_BOT_TOKEN.name(), "xoxb-" + random());
    values.put(Variable.SLACK_SIGNING_SECRET.name(), random());
    values.put(
        Variable.SLACK_API_URL.name(),
        "http://127.0.0.1:%s/sandbox/slack/api/".formatted(Variable.PORT.in(source).orElse(PORT)));
    // Kept until the process ends, even while no connection is open.
    values.put(
        Variable.VIGIE_DATABASE_URL.name(), "jdbc:h2:mem:" + random() + ";DB_CLOSE_DELAY=-1");
    values.put("server.address", "127.0.0.1");
    // An open page would keep the process waiting for its end.
    values.put("server.shutdown", "immediate");
    // The sandbox fires what falls due by its own clock.
    values.put("spring.quartz.auto-startup", false);
    // The stand-in for Slack takes more than one post a second in a channel.
    values.put("vigie.courier.pace", "PT0S");
    return values;
  }

  private static String random() {
    byte[] bytes = new byte[16];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
