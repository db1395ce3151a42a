package io.vigie;

import io.vigie.outbox.Courier;
import io.vigie.schedule.Appointment;
import io.vigie.schedule.Timetable;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;

/**
 * One more running application on a story's database. All nodes of a story are one cluster of
 * Quartz, whose schedulers stand still until the story starts them; closed and started again, one
 * is a restart. Quartz keeps one pool of connections for a cluster in the whole JVM, that of the
 * node that was started last: so a node is set to work before the next one starts, and closed
 * first.
 */
final class AnotherNode implements AutoCloseable {

  static final String CLUSTER = "cluster-of-the-story";

  private final ConfigurableApplicationContext context;

  private AnotherNode(ConfigurableApplicationContext context) {
    this.context = context;
  }

  static AnotherNode start(String name, Environment story, TestClock clock) {
    return start(name, story, clock, context -> {});
  }

  /** The same, with beans of the test's own. */
  static AnotherNode start(
      String name,
      Environment story,
      TestClock clock,
      Consumer<GenericApplicationContext> furniture) {
    Map<String, Object> properties = new HashMap<>();
    properties.put("server.port", 0);
    // Nobody looks after it.
    properties.put("management.server.port", -1);
    properties.put("vigie.courier.enabled", false);
    properties.put("vigie.courier.node", name);
    properties.put("spring.quartz.auto-startup", false);
    properties.put("spring.quartz.scheduler-name", CLUSTER);
    properties.put("spring.quartz.properties.org.quartz.scheduler.instanceName", CLUSTER);
    properties.put("spring.quartz.properties.org.quartz.scheduler.instanceId", name);
    for (String variable : TestDatabase.VARIABLES) {
      properties.put(variable, story.getRequiredProperty(variable));
    }
    properties.putAll(TestSlack.variables(Story.SLACK.port()));
    return new AnotherNode(
        new SpringApplicationBuilder(Vigie.class)
            .initializers(
                node -> {
                  node.getEnvironment()
                      .getPropertySources()
                      .addFirst(new MapPropertySource("story", properties));
                  GenericApplicationContext context = (GenericApplicationContext) node;
                  context.registerBean(
                      "testClock", TestClock.class, () -> clock, bean -> bean.setPrimary(true));
                  furniture.accept(context);
                })
            .run());
  }

  int port() {
    return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
  }

  Courier courier() {
    return context.getBean(Courier.class);
  }

  Scheduler scheduler() {
    return context.getBean(Scheduler.class);
  }

  /** Runs a job here and now, on the thread of whoever asks. */
  void run(JobKey key) {
    Instant now = context.getBean(TestClock.class).instant();
    context.getBean(Timetable.class).fire(new Appointment(now, key.getGroup(), key.getName()));
  }

  @Override
  public void close() {
    context.close();
  }
}
