package io.vigie.slack;

import io.vigie.settings.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Files that people put into a form. The bot's token goes along, therefore to Slack's hosts alone,
 * wherever a redirect may point.
 */
@Component
public class FileDownload {

  private static final Logger log = LoggerFactory.getLogger(FileDownload.class);
  private static final int MAX_MEGABYTES = 20;
  private static final int MAX_BYTES = MAX_MEGABYTES * 1024 * 1024;
  private static final int MAX_REDIRECTS = 3;
  private static final Duration LIMIT = Duration.ofSeconds(20);

  private final SlackHosts hosts;
  private final String token;
  private final Duration limit;
  private final HttpClient http =
      HttpClient.newBuilder()
          .connectTimeout(Duration.ofSeconds(5))
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  @Autowired
  FileDownload(SlackHosts hosts, Settings settings) {
    this(hosts, settings, LIMIT);
  }

  FileDownload(SlackHosts hosts, Settings settings, Duration limit) {
    this.hosts = hosts;
    this.token = settings.botToken();
    this.limit = limit;
  }

  /**
   * Reads a file.
   *
   * @param url its {@code url_private_download}
   * @throws FileTooLarge beyond 20 MB
   * @throws FileUnavailable where Slack does not hand it out
   */
  public byte[] read(String url) {
    try {
      return read(URI.create(url), MAX_REDIRECTS);
    } catch (IOException | IllegalArgumentException e) {
      log.warn("A file was not read: {}", e.getClass().getSimpleName());
      throw new FileUnavailable();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new FileUnavailable();
    }
  }

  private byte[] read(URI url, int redirects) throws IOException, InterruptedException {
    if (!hosts.has(url)) {
      log.warn("A file was not read: its address is not Slack's");
      throw new FileUnavailable();
    }
    HttpResponse<InputStream> response =
        http.send(
            HttpRequest.newBuilder(url)
                .timeout(limit)
                .header("Authorization", "Bearer " + token)
                .build(),
            HttpResponse.BodyHandlers.ofInputStream());
    try (InputStream body = response.body()) {
      if (response.statusCode() / 100 == 3 && redirects > 0) {
        String location = response.headers().firstValue("location").orElse("");
        return read(url.resolve(location), redirects - 1);
      }
      requireFile(response);
      return bytes(body);
    }
  }

  /** Who may not read a file gets a page to sign in at, and a 200. */
  private static void requireFile(HttpResponse<InputStream> response) {
    boolean isPage =
        response
            .headers()
            .firstValue("content-type")
            .filter(t -> t.startsWith("text/html"))
            .isPresent();
    if (response.statusCode() != 200 || isPage) {
      log.warn("A file was not handed out: HTTP {}, a page: {}", response.statusCode(), isPage);
      throw new FileUnavailable();
    }
  }

  private byte[] bytes(InputStream body) throws IOException {
    CompletableFuture<Void> tooSlow = CompletableFuture.runAsync(() -> close(body), atTheLimit());
    try {
      byte[] bytes = body.readNBytes(MAX_BYTES + 1);
      if (bytes.length > MAX_BYTES) {
        throw new FileTooLarge(MAX_MEGABYTES);
      }
      if (tooSlow.isDone()) {
        throw new FileUnavailable();
      }
      return bytes;
    } finally {
      tooSlow.cancel(false);
    }
  }

  private Executor atTheLimit() {
    return CompletableFuture.delayedExecutor(limit.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Ends the reading of a body that comes too slowly. */
  private static void close(InputStream body) {
    try {
      body.close();
    } catch (IOException e) {
      log.debug("A slow file could not be closed", e);
    }
  }
}
