package io.vigie.bench;

import io.vigie.FreePort;
import io.vigie.bench.Report.Row;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** {@code mvn -Pbench verify}: how fast and how big, on this machine, in one run. */
public final class Bench {

  private static final int AT_MOST_MINUTES = 20;

  private final Report report = new Report();
  private final Recording recording = new Recording(report);
  private final Map<String, Part> parts = new LinkedHashMap<>();
  private final Path jar;

  /**
   * Knows the parts.
   *
   * @param leads how many leads each of the thousand engagements has
   */
  private Bench(Path jar, EmbeddedPostgres server, String leads) {
    this.jar = jar;
    parts.put("bolt", () -> recording.boltAlone(folder()));
    parts.put("h2", () -> onH2("busy", RunningJar.BUSY_FLAGS));
    parts.put(
        "postgresql",
        () -> record("busy", RunningJar.BUSY_FLAGS, folder(), Store.postgresql(server, "busy")));
    parts.put("h2-recommended", () -> onH2("recommended", RunningJar.FLAGS));
    parts.put(
        "postgresql-recommended",
        () -> record("recommended", RunningJar.FLAGS, folder(), Store.postgresql(server, "small")));
    parts.put("digests-h2", () -> insideOnH2(RunningJar.BUSY_FLAGS, DigestTimes.class));
    parts.put(
        "digests-postgresql",
        () ->
            inside(
                RunningJar.BUSY_FLAGS,
                DigestTimes.class,
                folder(),
                Store.postgresql(server, "digests")));
    parts.put("leads-h2", () -> insideOnH2(RunningJar.FLAGS, LeadTimes.class, leads));
    parts.put(
        "leads-postgresql",
        () ->
            inside(
                RunningJar.FLAGS,
                LeadTimes.class,
                folder(),
                Store.postgresql(server, "leads"),
                leads));
    parts.put("signals-h2", () -> insideOnH2(RunningJar.FLAGS, SignalTimes.class));
    parts.put(
        "signals-postgresql",
        () ->
            inside(
                RunningJar.FLAGS,
                SignalTimes.class,
                folder(),
                Store.postgresql(server, "signals")));
    parts.put("start", () -> new Starting(report, jar, folder()).measure());
  }

  /** One thing that is measured. */
  private interface Part {
    void measure() throws IOException, InterruptedException, SQLException;
  }

  /**
   * Measures and prints.
   *
   * @param args the folder that holds {@code vigie.jar}; which parts, or {@code all}; how many
   *     leads an engagement has
   */
  public static void main(String[] args) throws IOException, InterruptedException, SQLException {
    Path target = Path.of(args[0]);
    try (EmbeddedPostgres server = Store.server()) {
      Bench bench = new Bench(target.resolve("vigie.jar").toAbsolutePath(), server, args[2]);
      bench.run(args[1]);
      bench.report.writeTo(target.resolve("bench.md"));
    }
  }

  private void run(String wanted) throws IOException, InterruptedException, SQLException {
    Set<String> names = wanted.equals("all") ? parts.keySet() : Set.of(wanted.split(","));
    if (!parts.keySet().containsAll(names)) {
      throw new IllegalArgumentException("The parts are all, " + String.join(", ", parts.keySet()));
    }
    report.note(
        "%s, JDK %s, %s, %d cores, load %.1f before"
            .formatted(
                LocalDate.now(ZoneOffset.UTC),
                System.getProperty("java.vm.version"),
                System.getProperty("os.name"),
                Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()));
    for (Map.Entry<String, Part> part : parts.entrySet()) {
      if (names.contains(part.getKey())) {
        part.getValue().measure();
      }
    }
  }

  private void onH2(String flagsName, List<String> flags)
      throws IOException, InterruptedException, SQLException {
    Path folder = folder();
    record(flagsName, flags, folder, Store.h2(folder));
  }

  private void record(String flagsName, List<String> flags, Path folder, Store store)
      throws IOException, InterruptedException, SQLException {
    recording.durably(flagsName, flags, jar, folder, store);
  }

  private void insideOnH2(List<String> flags, Class<?> times, String... args)
      throws IOException, InterruptedException {
    Path folder = folder();
    inside(flags, times, folder, Store.h2(folder), args);
  }

  /** What is measured inside the application, in a process of its own. */
  private void inside(List<String> flags, Class<?> times, Path folder, Store store, String... args)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(flags);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(times.getName());
    command.addAll(List.of(args));
    Path log = folder.resolve("times.log");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().putAll(store.variables(1));
    builder.environment().put("PORT", String.valueOf(FreePort.next()));
    builder.environment().put("VIGIE_MANAGEMENT_PORT", String.valueOf(FreePort.next()));
    Process process = builder.start();
    if (!process.waitFor(AT_MOST_MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
      process.destroy();
      throw new IOException(Files.readString(log));
    }
    Files.readAllLines(log).stream()
        .filter(line -> line.startsWith(DigestTimes.RESULT))
        .map(line -> line.split("\t", -1))
        .map(told -> row(store, told))
        .forEach(report::row);
  }

  private static Row row(Store store, String[] told) {
    String what = "%s on %s".formatted(told[1], store.name());
    return new Row(what, "1", told[2], told[3], told[4], "0", "");
  }

  private static Path folder() throws IOException {
    return Files.createTempDirectory("vigie-bench");
  }
}
