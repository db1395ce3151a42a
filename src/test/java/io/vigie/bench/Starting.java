package io.vigie.bench;

import io.vigie.proof.RunningJar;
import io.vigie.proof.StandInSlack;
import io.vigie.proof.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** From the start of the process to the first ack, and how much memory it holds then. */
final class Starting {

  private static final int TIMES = 3;

  private final Report report;
  private final Path jar;
  private final Path folder;

  Starting(Report report, Path jar, Path folder) {
    this.report = report;
    this.jar = jar;
    this.folder = folder;
  }

  void measure() throws IOException, InterruptedException {
    report("the jar as it is", List.of("-jar", jar.toString()));
    run(List.of("-Djarmode=tools", "-jar", jar.toString(), "extract", "--destination", "app"));
    String extracted = folder.resolve("app").resolve("vigie.jar").toString();
    report("extracted", List.of("-jar", extracted));
    run(
        List.of(
            "-XX:ArchiveClassesAtExit=vigie.jsa",
            "-Dspring.context.exit=onRefresh",
            "-jar",
            extracted));
    report("extracted, with AppCDS", List.of("-XX:SharedArchiveFile=vigie.jsa", "-jar", extracted));
  }

  private void run(List<String> command) throws IOException, InterruptedException {
    Path log = folder.resolve("tool.log");
    List<String> all = new ArrayList<>();
    all.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    all.addAll(RunningJar.FLAGS);
    all.addAll(command);
    ProcessBuilder builder =
        new ProcessBuilder(all)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().putAll(RunningJar.variables(1, "jdbc:h2:mem:training", "vigie", ""));
    int code = builder.start().waitFor();
    if (code != 0) {
      throw new IOException(command + " ended with " + code + ": " + Files.readString(log));
    }
  }

  private void report(String how, List<String> command) throws IOException, InterruptedException {
    List<Duration> took = new ArrayList<>();
    String memory = "";
    for (int i = 0; i < TIMES; i++) {
      try (StandInSlack slack = new StandInSlack(0);
          RunningJar vigie =
              new RunningJar(
                  folder, RunningJar.Ports.free(), RunningJar.FLAGS, command, variables(slack))) {
        took.add(vigie.awaitFirstAck());
        Thread.sleep(2_000);
        memory = vigie.residentMegabytes();
      }
    }
    Collections.sort(took);
    String middle = "%,d".formatted(took.get(TIMES / 2).toMillis());
    String longest = "%,d".formatted(took.get(TIMES - 1).toMillis());
    report.row(new Report.Row("start to first ack, " + how, "1", "", middle, longest, "0", memory));
  }

  private Map<String, String> variables(StandInSlack slack) {
    return new HashMap<>(Store.h2(folder).variables(slack.port()));
  }
}
