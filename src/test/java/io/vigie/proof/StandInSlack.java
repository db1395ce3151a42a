package io.vigie.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/** Slack's Web API, as far as posting goes: it keeps what arrives, and takes its time. */
public final class StandInSlack implements AutoCloseable {

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Post> posts = new CopyOnWriteArrayList<>();
  private final AtomicLong number = new AtomicLong();
  private final int slowest;
  private volatile boolean historyReadable;

  /** A message that arrived. */
  public record Post(String channel, String ts, String metadata) {}

  /**
   * @param slowest the most milliseconds that a message takes before it is kept, and again before
   *     that is answered
   */
  public StandInSlack(int slowest) throws IOException {
    this.slowest = slowest;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/api/", this::answer);
    server.start();
  }

  public int port() {
    return server.getAddress().getPort();
  }

  public List<Post> posts() {
    return posts;
  }

  /** Whether an unsure message can be looked for, as it can where the app has that scope. */
  void historyReadable(boolean readable) {
    historyReadable = readable;
  }

  private void answer(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    String method = exchange.getRequestURI().getPath().substring("/api/".length());
    byte[] json = answer(method, fields(body)).getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, json.length);
    exchange.getResponseBody().write(json);
    exchange.close();
  }

  private String answer(String method, Map<String, String> fields) {
    return switch (method) {
      case "chat.postMessage" -> keep(fields.getOrDefault("channel", ""), fields);
      case "conversations.history" ->
          historyReadable
              ? history(fields.getOrDefault("channel", ""))
              : "{\"ok\":false,\"error\":\"missing_scope\"}";
      case "auth.test" ->
          "{\"ok\":true,\"team_id\":\"TCLIENT\",\"user_id\":\"UVIGIE\",\"bot_id\":\"BVIGIE\"}";
      default ->
          "{\"ok\":true,\"channel\":\"%s\",\"ts\":\"%s\"}"
              .formatted(fields.getOrDefault("channel", "C0"), fields.getOrDefault("ts", "1.1"));
    };
  }

  private String keep(String channel, Map<String, String> fields) {
    pause();
    String ts = "%d.%06d".formatted(System.currentTimeMillis() / 1000, number.incrementAndGet());
    posts.add(new Post(channel, ts, fields.getOrDefault("metadata", "")));
    pause();
    return "{\"ok\":true,\"channel\":\"%s\",\"ts\":\"%s\"}".formatted(channel, ts);
  }

  private void pause() {
    try {
      Thread.sleep(slowest == 0 ? 0 : ThreadLocalRandom.current().nextInt(slowest));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private String history(String channel) {
    List<String> messages =
        posts.stream()
            .filter(post -> post.channel().equals(channel))
            .map(post -> "{\"ts\":\"%s\",\"metadata\":%s}".formatted(post.ts(), post.metadata()))
            .toList();
    return "{\"ok\":true,\"messages\":[%s],\"has_more\":false}"
        .formatted(String.join(",", messages));
  }

  private static Map<String, String> fields(String body) {
    Map<String, String> fields = new HashMap<>();
    for (String pair : body.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        fields.put(
            URLDecoder.decode(pair.substring(0, equals), UTF_8),
            URLDecoder.decode(pair.substring(equals + 1), UTF_8));
      }
    }
    return fields;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
