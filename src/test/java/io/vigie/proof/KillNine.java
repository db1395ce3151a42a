package io.vigie.proof;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Kills the running jar at random moments under load, again and again on the same database, and
 * looks whether all that was acked is there, and every message posted once or parked as unsure.
 */
public final class KillNine {

  private static final int ROUNDS = Integer.getInteger("proof.rounds", 50);
  private static final int SLOWEST_MILLIS = 150;
  private static final int CHANNELS = 20;

  private final Path jar;
  private final Path folder;
  private final Store store;
  private final Random random;
  private final RunningJar.Ports ports = RunningJar.Ports.free();
  private final Deeds deeds = new Deeds();

  private KillNine(Path jar, Path folder, Store store, long seed) {
    this.jar = jar;
    this.folder = folder;
    this.store = store;
    this.random = new Random(seed);
  }

  /**
   * Runs the proof on both databases.
   *
   * @param args the folder that holds {@code vigie.jar}
   */
  public static void main(String[] args) throws IOException, InterruptedException, SQLException {
    Path jar = Path.of(args[0], "vigie.jar").toAbsolutePath();
    long asked = Long.getLong("proof.seed", 0);
    long seed = asked == 0 ? System.nanoTime() : asked;
    System.out.printf("kill -9: %d rounds on each database, seed %d%n", ROUNDS, seed);
    int failed;
    try (EmbeddedPostgres server = Store.server()) {
      Path h2 = Files.createTempDirectory("vigie-kill-h2");
      Path other = Files.createTempDirectory("vigie-kill-postgresql");
      failed = new KillNine(jar, h2, Store.h2(h2), seed).run();
      failed += new KillNine(jar, other, Store.postgresql(server, "killed"), seed).run();
    }
    System.out.printf("kill-nine: %d passed, %d failed%n", 2 * ROUNDS - failed, failed);
    System.exit(failed == 0 ? 0 : 1);
  }

  private int run() throws IOException, InterruptedException, SQLException {
    try (StandInSlack slack = new StandInSlack(SLOWEST_MILLIS)) {
      setUp(slack);
      for (int round = 1; round <= ROUNDS; round++) {
        // Where the app may read the channel it finds what it posted; else it has to ask a person.
        slack.historyReadable(random.nextBoolean());
        round(slack, round);
      }
      return judge(slack);
    }
  }

  private void setUp(StandInSlack slack) throws IOException, InterruptedException {
    try (RunningJar vigie = start(slack)) {
      vigie.awaitFirstAck();
      try (Wire wire = new Wire(vigie.port())) {
        for (int i = 0; i < CHANNELS; i++) {
          Deeds.Deed deed = deeds.setUp();
          deeds.answered(deed, wire.exchange(deeds.request(deed)), 1);
        }
      }
    }
  }

  private void round(StandInSlack slack, int round) throws IOException, InterruptedException {
    if (random.nextInt(5) == 0) {
      RunningJar early = start(slack);
      Thread.sleep(random.nextInt(4_000));
      early.kill();
    }
    RunningJar vigie = start(slack);
    vigie.awaitFirstAck();
    Crowd crowd = new Crowd(deeds, vigie.port(), round);
    crowd.sendAgain();
    crowd.begin();
    int millis = 100 + random.nextInt(2_400);
    Thread.sleep(millis);
    boolean alive = vigie.isAlive();
    vigie.kill();
    crowd.awaitEnd();
    if (!alive) {
      throw new IOException("It died before it was killed, in round " + round);
    }
    System.out.printf(
        "  %s, round %d: killed after %d ms, %,d figures acked so far, %d unanswered%n",
        store.name(), round, millis, deeds.figures().size(), deeds.unanswered().size());
  }

  private RunningJar start(StandInSlack slack) throws IOException {
    return new RunningJar(
        folder,
        ports,
        RunningJar.FLAGS,
        List.of("-jar", jar.toString()),
        store.variables(slack.port()));
  }

  private int judge(StandInSlack slack) throws IOException, InterruptedException, SQLException {
    boolean delivered;
    try (RunningJar vigie = start(slack)) {
      vigie.awaitFirstAck();
      new Crowd(deeds, vigie.port(), ROUNDS).sendAgain();
      delivered = vigie.awaitDelivered(Duration.ofMinutes(2));
    }
    Remains remains = new Remains(deeds, slack.posts());
    Set<Integer> failed = remains.failedRounds(store);
    System.out.printf("%s, after %d rounds:%n%s", store.name(), ROUNDS, remains.told());
    deeds.odd().stream().limit(5).forEach(odd -> System.out.println("  odd: " + odd));
    if (!delivered || !deeds.odd().isEmpty()) {
      System.out.printf(
          "  delivered in time: %s, odd answers: %d%n", delivered, deeds.odd().size());
      failed.add(ROUNDS);
    }
    return failed.size();
  }
}
