package io.vigie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quartz.JobKey;
import org.quartz.SchedulerException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** A second node, a restart, three weeks of downtime: the channel gets one digest a week. */
class SeveralNodesStoryTest extends Story {

  @Autowired private Environment environment;

  private final List<AnotherNode> nodes = new ArrayList<>();

  @BeforeEach
  void onMondayAtNine() {
    clock.set("2026-11-16T08:00", "Europe/Paris");
    at(node("one"));
    acme();
    claire.types("/kpi 2026-W46 dials 240 conversations 95 meetings_booked 11");
    deliver();
    SLACK.forget();
    clock.set("2026-11-16T09:00", "Europe/Paris");
  }

  @AfterEach
  void curtain() {
    nodes.forEach(AnotherNode::close);
  }

  @Test
  void whicheverNodeTheTriggerFiresOnOneDigestArrives() throws Exception {
    AnotherNode one = nodes.get(0);
    AnotherNode two = node("two");
    nobodyHasFiredTheDigestForAnHour();
    one.scheduler().start();
    two.scheduler().start();
    awaitQuiet();
    assertThat(writtenDigests()).isOne();

    one.scheduler().triggerJob(digest());
    two.scheduler().triggerJob(digest());
    awaitQuiet();
    sideBySide(() -> one.courier().round(), () -> two.courier().round());

    assertThat(digests()).hasSize(1);
    assertThat(SLACK.calls("chat.update")).isEmpty();
  }

  @Test
  void twoNodesThatFireAtTheSameMomentPostOneDigestBetweenThem() {
    AnotherNode one = nodes.get(0);
    AnotherNode two = node("two");
    for (int week = 1; week <= 8; week++) {
      sideBySide(() -> one.run(digest()), () -> two.run(digest()));
      sideBySide(() -> one.courier().round(), () -> two.courier().round());

      assertThat(digests()).as("after week %d", week).hasSize(week);
      assertThat(SLACK.calls("chat.update")).isEmpty();
      clock.advance(Duration.ofDays(7));
    }
  }

  /** Both have built their index before. */
  @Test
  void whatWasReportedAndPutTogetherOnOneNodeIsFoundOnTheOtherAtOnce() {
    AnotherNode two = node("two");
    claire.types("/signal Nobody says payroll");
    at(two);
    claire.types("/signal Nobody here says payroll");
    SLACK.awaitWhisper();
    at(nodes.get(0));
    claire.types("/signal The competitor is cheaper than us");
    claire.presses("signal.same", signal(2) + ":" + signal(1), engagement() + "/alike");
    at(two);
    claire.types("/signal A cheaper competitor");

    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> SLACK.whispers().toString().contains("Does S-4 say the same"));
    assertThat(SLACK.whispers().toString()).contains("The competitor is cheaper than us");
    assertThat(claire.types("/signal S-1").toString()).contains("Nobody here says payroll");
  }

  private String signal(int number) {
    return jdbc.sql(
            "select id from weak_signal where engagement_id = cast(? as uuid) and number = ?")
        .params(engagement(), number)
        .query(String.class)
        .single();
  }

  @Test
  void aRestartAddsNoneAndThreeWeeksOfDowntimeBringOneWhichSaysThatItIsLate() throws Exception {
    nobodyHasFiredTheDigestForAnHour();
    theTriggerFiresOn(nodes.get(0));
    assertThat(digests()).hasSize(1);

    nodes.get(0).close();
    nobodyHasFiredTheDigestForAnHour();
    AnotherNode restarted = node("one");
    theTriggerFiresOn(restarted);
    assertThat(digests()).hasSize(1);
    assertThat(SLACK.calls("chat.update")).isEmpty();

    at(restarted);
    claire.types("/kpi 2026-W46 dials 250");
    restarted.courier().round();
    assertThat(digests()).hasSize(1);
    assertThat(SLACK.calls("chat.update")).hasSize(1);

    restarted.close();
    clock.set("2026-12-08T11:00", "Europe/Paris");
    nobodyHasFiredTheDigestForAnHour();
    theTriggerFiresOn(node("one"));
    assertThat(digests()).hasSize(2);
    assertThat(digests().get(1).get("metadata")).contains("2026-W49");
    assertThat(digests().get(1).get("blocks")).contains("late: was due");
  }

  private void theTriggerFiresOn(AnotherNode node) throws SchedulerException {
    node.scheduler().start();
    awaitQuiet();
    node.courier().round();
    // A channel takes one message a second, and which of two jobs came first is left to chance.
    clock.advance(Duration.ofSeconds(2));
    node.courier().round();
  }

  private AnotherNode node(String name) {
    AnotherNode node = AnotherNode.start(name, environment, clock);
    nodes.add(node);
    return node;
  }

  private JobKey digest() {
    return new JobKey(engagement(), "digest");
  }

  /** Quartz keeps the machine's time, not the story's; what nobody fired stands in its table. */
  private void nobodyHasFiredTheDigestForAnHour() {
    assertThat(
            jdbc.sql(
                    "update qrtz_triggers set next_fire_time = ?"
                        + " where trigger_name = ? and trigger_group = 'digest'")
                .params(System.currentTimeMillis() - 3_600_000, engagement())
                .update())
        .isOne();
  }

  /** Until Quartz has fired everything that was due, and every job has come to its end. */
  private void awaitQuiet() {
    await()
        .atMost(Duration.ofMinutes(1))
        .until(
            () ->
                // In this order: what falls due is fired before it is over.
                count(
                            "qrtz_triggers where sched_name = 'CLUSTER' and next_fire_time <= "
                                + System.currentTimeMillis())
                        == 0
                    && count("qrtz_fired_triggers where sched_name = 'CLUSTER'") == 0);
  }

  private int writtenDigests() {
    return count("digest where engagement_id = '" + engagement() + "'");
  }

  private int count(String rows) {
    return jdbc.sql("select count(*) from " + rows.replace("CLUSTER", AnotherNode.CLUSTER))
        .query(Integer.class)
        .single();
  }

  /** Both at once, as nearly as threads can. */
  private static void sideBySide(Runnable one, Runnable two) {
    CyclicBarrier barrier = new CyclicBarrier(2);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      Stream.of(one, two)
          .map(deed -> CompletableFuture.runAsync(() -> afterAll(barrier, deed), threads))
          .toList()
          .forEach(CompletableFuture::join);
    } finally {
      threads.shutdown();
    }
  }

  private static void afterAll(CyclicBarrier barrier, Runnable deed) {
    try {
      barrier.await();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    deed.run();
  }
}
