package io.vigie.proof;

import io.vigie.FreePort;
import io.vigie.TestSlack;
import java.io.File;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** Vigie, or something like it, as a process of its own. */
public final class RunningJar implements AutoCloseable {

  /** What the documentation recommends: quick to start, small, fast enough for any team. */
  public static final List<String> FLAGS =
      List.of(
          "-Xms64m",
          "-Xmx256m",
          "-XX:MinHeapFreeRatio=15",
          "-XX:MaxHeapFreeRatio=30",
          "-XX:TrimNativeHeapInterval=10000",
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-XX:CICompilerCount=1",
          "-Dfile.encoding=UTF-8");

  /** What it recommends for thousands of requests a second: the compiler that takes its time. */
  public static final List<String> BUSY_FLAGS =
      List.of("-Xmx256m", "-XX:+UseSerialGC", "-Dfile.encoding=UTF-8");

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final Process process;
  private final Ports ports;
  private final Path log;
  private final long started = System.nanoTime();

  /** Where it listens; the same after a restart, because by its port a node is known again. */
  public record Ports(int http, int management) {
    public static Ports free() {
      return new Ports(FreePort.next(), FreePort.next());
    }
  }

  /**
   * Starts it.
   *
   * @param folder where it works and writes its log
   * @param flags of the JVM
   * @param command what follows {@code java} and the flags
   * @param variables besides the ports
   */
  public RunningJar(
      Path folder,
      Ports ports,
      List<String> flags,
      List<String> command,
      Map<String, String> variables)
      throws IOException {
    this.ports = ports;
    List<String> all = new ArrayList<>();
    all.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    all.addAll(flags);
    all.addAll(command);
    ProcessBuilder builder = new ProcessBuilder(all).directory(folder.toFile());
    log = folder.resolve("vigie.log");
    builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(file(log)));
    Map<String, String> environment = builder.environment();
    environment.keySet().removeIf(name -> name.matches("(SLACK|VIGIE|SPRING)_.*|PORT"));
    environment.putAll(variables);
    environment.put("MALLOC_ARENA_MAX", "2");
    environment.put("PORT", String.valueOf(ports.http()));
    environment.put("VIGIE_MANAGEMENT_PORT", String.valueOf(ports.management()));
    process = builder.start();
  }

  private static File file(Path path) {
    return path.toFile();
  }

  /** The variables of one workspace whose Slack is at this port, and of a database. */
  public static Map<String, String> variables(
      int slackPort, String url, String user, String password) {
    return Map.of(
        "SLACK_SIGNING_SECRET",
        TestSlack.SECRET,
        "SLACK_BOT_TOKEN",
        "xoxb-test",
        "SLACK_API_URL",
        "http://localhost:" + slackPort + "/api/",
        "VIGIE_DATABASE_URL",
        url,
        "VIGIE_DATABASE_USER",
        user,
        "VIGIE_DATABASE_PASSWORD",
        password);
  }

  public int port() {
    return ports.http();
  }

  /** Waits for the first ack; how long it took since the process was begun. */
  public Duration awaitFirstAck() throws IOException, InterruptedException {
    long deadline = System.nanoTime() + Duration.ofMinutes(2).toNanos();
    while (System.nanoTime() < deadline && process.isAlive()) {
      try (Wire wire = new Wire(port())) {
        byte[] help = Sent.command("C0", "/vigie help", "first-" + System.nanoTime());
        if (wire.exchange(help).status() == 200) {
          return Duration.ofNanos(System.nanoTime() - started);
        }
      } catch (IOException e) {
        Thread.sleep(5);
      }
    }
    throw new IOException("It did not start: " + Files.readString(log));
  }

  /** Waits until nothing is left to deliver but what waits for a person. */
  public boolean awaitDelivered(Duration atMost) throws IOException, InterruptedException {
    long deadline = System.nanoTime() + atMost.toNanos();
    while (System.nanoTime() < deadline) {
      if (metric("vigie_outbox_pending") == 0) {
        return true;
      }
      Thread.sleep(200);
    }
    return false;
  }

  private double metric(String name) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + ports.management() + "/actuator/prometheus"))
            .build();
    String all = HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body();
    return Pattern.compile("^" + name + "(?:\\{.*})? (\\S+)$", Pattern.MULTILINE)
        .matcher(all)
        .results()
        .mapToDouble(found -> Double.parseDouble(found.group(1)))
        .findFirst()
        .orElseThrow(() -> new IOException("no metric " + name));
  }

  /** Resident memory in megabytes; nothing where the system does not tell it in {@code /proc}. */
  public String residentMegabytes() throws IOException {
    Path status = Path.of("/proc/" + process.pid() + "/status");
    if (!Files.isReadable(status)) {
      return "";
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .map(line -> line.replaceAll("[^0-9]", ""))
        .map(kilobytes -> String.valueOf(Long.parseLong(kilobytes) / 1024))
        .findFirst()
        .orElse("");
  }

  /** SIGKILL: nothing of it has a last word. */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /** Stops it politely. */
  @Override
  public void close() throws IOException {
    process.destroy();
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        kill();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      throw new InterruptedIOException();
    }
  }
}
