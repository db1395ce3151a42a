package io.vigie.bench;

import io.vigie.proof.RunningJar;
import io.vigie.proof.Store;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** {@code mvn -Pbench verify}: how fast and how big, on this machine, in one run. */
public final class Bench {

  private final Report report = new Report();
  private final Path jar;

  private Bench(Path target) {
    this.jar = target.resolve("vigie.jar").toAbsolutePath();
  }

  /**
   * Measures and prints.
   *
   * @param args the folder that holds {@code vigie.jar}
   */
  public static void main(String[] args) throws IOException, InterruptedException, SQLException {
    Path target = Path.of(args[0]);
    Bench bench = new Bench(target);
    try (EmbeddedPostgres server = Store.server()) {
      bench.run(server);
    }
    bench.report.writeTo(target.resolve("bench.md"));
  }

  private void run(EmbeddedPostgres server) throws IOException, InterruptedException, SQLException {
    report.line(
        "%s, JDK %s, %s, %d cores, load %.1f before"
            .formatted(
                LocalDate.now(ZoneOffset.UTC),
                System.getProperty("java.vm.version"),
                System.getProperty("os.name"),
                Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()));
    report.line("recommended flags: " + String.join(" ", RunningJar.FLAGS));
    report.line("busy: " + String.join(" ", RunningJar.BUSY_FLAGS));
    report.heading(
        "Commands                    connections per second    p50 ms    p99 ms  errors");
    Recording recording = new Recording(report);
    recording.boltAlone(folder());
    Path file = folder();
    recording.durably(", busy", RunningJar.BUSY_FLAGS, jar, file, Store.h2(file));
    recording.durably(
        ", busy", RunningJar.BUSY_FLAGS, jar, folder(), Store.postgresql(server, "busy"));
    Path other = folder();
    recording.durably(", recommended", RunningJar.FLAGS, jar, other, Store.h2(other));
    recording.durably(
        ", recommended", RunningJar.FLAGS, jar, folder(), Store.postgresql(server, "small"));
    report.heading("Digests");
    Path digests = folder();
    inside(DigestTimes.class, digests, Store.h2(digests));
    inside(DigestTimes.class, folder(), Store.postgresql(server, "digests"));
    report.heading("Signals");
    Path signals = folder();
    inside(SignalTimes.class, signals, Store.h2(signals));
    inside(SignalTimes.class, folder(), Store.postgresql(server, "signals"));
    report.heading("Start and memory");
    new Starting(report, jar, folder()).measure();
  }

  private void inside(Class<?> times, Path folder, Store store)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(RunningJar.FLAGS);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(times.getName());
    Path log = folder.resolve("times.log");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().putAll(store.variables(1));
    builder.environment().put("PORT", String.valueOf(io.vigie.TestSlack.freePort()));
    builder
        .environment()
        .put("VIGIE_MANAGEMENT_PORT", String.valueOf(io.vigie.TestSlack.freePort()));
    if (builder.start().waitFor() != 0) {
      throw new IOException(Files.readString(log));
    }
    try (Stream<String> lines = Files.lines(log)) {
      lines
          .filter(line -> line.startsWith("RESULT"))
          .forEach(line -> report.line("%-10s %s".formatted(store.name(), line.substring(7))));
    }
  }

  private static Path folder() throws IOException {
    return Files.createTempDirectory("vigie-bench");
  }
}
