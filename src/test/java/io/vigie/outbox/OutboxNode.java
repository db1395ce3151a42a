package io.vigie.outbox;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vigie.TestClock;
import io.vigie.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.support.DefaultConversionService;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/** A running Vigie, as far as its outbox goes: several may share one database. */
public final class OutboxNode implements AutoCloseable {

  public static final UUID ACME = UUID.fromString("00000000-0000-0000-0000-00000000acce");
  public static final UUID GLOBEX = UUID.fromString("00000000-0000-0000-0000-0000000910be");

  public final Outbox outbox;
  public final Courier courier;
  public final JdbcClient jdbc;
  public final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
  public final List<MessageParked> parkings = new ArrayList<>();
  public final TransactionTemplate transaction;

  private final AnnotationConfigApplicationContext context =
      new AnnotationConfigApplicationContext();

  private OutboxNode(
      String name,
      DataSource database,
      Clock clock,
      Transport transport,
      Map<String, Object> properties) {
    jdbc = JdbcClient.create(database);
    JdbcTransactionManager transactions = new JdbcTransactionManager(database);
    transaction = new TransactionTemplate(transactions);
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(new MapPropertySource("test", properties));
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(new MapPropertySource("name", Map.of("vigie.courier.node", name)));
    context.registerBean(JdbcTransactionManager.class, () -> transactions);
    context.registerBean(JdbcClient.class, () -> jdbc);
    context.registerBean(Clock.class, () -> clock);
    context.registerBean(Transport.class, () -> transport);
    context.registerBean(SimpleMeterRegistry.class, () -> metrics);
    context.addApplicationListener(parked());
    context.getBeanFactory().setConversionService(withDurations());
    context.register(Transactions.class);
    context.scan("io.vigie.outbox");
    context.refresh();
    outbox = context.getBean(Outbox.class);
    courier = context.getBean(Courier.class);
  }

  private static DefaultConversionService withDurations() {
    DefaultConversionService conversion = new DefaultConversionService();
    conversion.addConverter(String.class, Duration.class, Duration::parse);
    return conversion;
  }

  private ApplicationListener<PayloadApplicationEvent<MessageParked>> parked() {
    return ApplicationListener.forPayload(parkings::add);
  }

  /** A node whose rounds the test asks for. */
  public static OutboxNode start(
      String name, DataSource database, Clock clock, Transport transport) {
    return new OutboxNode(name, database, clock, transport, Map.of("vigie.courier.enabled", false));
  }

  /** The same, for a Slack that takes any number of posts a second. */
  public static OutboxNode hurried(
      String name, DataSource database, Clock clock, Transport transport) {
    return new OutboxNode(
        name,
        database,
        clock,
        transport,
        Map.of("vigie.courier.enabled", false, "vigie.courier.pace", "PT0S"));
  }

  /** A node that goes by itself. */
  public static OutboxNode running(
      String name, DataSource database, Clock clock, Transport transport) {
    return new OutboxNode(name, database, clock, transport, Map.of());
  }

  public static HikariDataSource database() {
    Map<String, Object> variables = TestDatabase.fresh();
    HikariDataSource database = new HikariDataSource();
    database.setJdbcUrl((String) variables.get("VIGIE_DATABASE_URL"));
    database.setUsername((String) variables.get("VIGIE_DATABASE_USER"));
    database.setPassword((String) variables.get("VIGIE_DATABASE_PASSWORD"));
    database.setMaximumPoolSize(12);
    Flyway.configure().dataSource(database).locations("classpath:db/migration").load().migrate();
    engage(database, ACME, "acme", "T1");
    engage(database, GLOBEX, "globex", "T2");
    return database;
  }

  private static void engage(DataSource database, UUID id, String name, String team) {
    JdbcClient.create(database)
        .sql(
            """
            insert into engagement (id, channel_id, installation_team, client_name, provider_name,
              language, timezone, kind, referent_user, digest_day, digest_time, start_date,
              set_up_by_user, set_up_by_team, set_up_at)
            values (?, ?, ?, ?, 'provider', 'en', 'UTC', 'b2b', 'U1', 'mon', '09:00',
              date '2026-11-02', 'U1', 'T1', timestamp with time zone '2026-11-02 09:00:00+00')
            """)
        .params(id, name, team, name)
        .update();
  }

  public static void empty(DataSource database) {
    JdbcClient jdbc = JdbcClient.create(database);
    jdbc.sql("delete from outgoing_message").update();
    jdbc.sql("update slot set thread_of = null").update();
    jdbc.sql("delete from slot").update();
  }

  public void post(String destination, String slot, String body) {
    post(new OutgoingMessage(ACME, destination, slot, Optional.empty(), "notice", body));
  }

  /** A message of another engagement, in another workspace. */
  public void postOfGlobex(String destination, String slot, String body) {
    post(new OutgoingMessage(GLOBEX, destination, slot, Optional.empty(), "notice", body));
  }

  public void reply(String destination, String parent, String slot, String body) {
    post(new OutgoingMessage(ACME, destination, slot, Optional.of(parent), "notice", body));
  }

  public void post(OutgoingMessage message) {
    transaction.executeWithoutResult(status -> outbox.post(message));
  }

  /** Lets that time pass, and calls the courier whenever it wants to be called. */
  public void goOnFor(Duration time, TestClock clock) {
    Instant end = clock.instant().plus(time);
    for (Instant next = courier.round(); !next.isAfter(end); next = courier.round()) {
      clock.set(next);
    }
    clock.set(end);
    courier.round();
  }

  /** The number of the only parked message. */
  public long parkedNumber() {
    List<ParkedMessage> parked = outbox.parked(ACME);
    if (parked.size() != 1) {
      throw new AssertionError("parked: " + parked);
    }
    return parked.get(0).number();
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  @Override
  public void close() {
    context.close();
  }

  @Configuration(proxyBeanMethods = false)
  @EnableTransactionManagement(proxyTargetClass = true)
  static class Transactions {}
}
