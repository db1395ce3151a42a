package io.vigie.slack;

import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import io.vigie.shared.Language;
import io.vigie.slack.kit.Card;
import io.vigie.slack.kit.Modal;
import io.vigie.slack.kit.Reply;
import io.vigie.slack.kit.Texts;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What has to reach Slack within a request and cannot wait for the outbox: forms that open, answers
 * to a {@code response_url}. It runs after the commit, beside the ack, with 2.5 seconds at most,
 * because a {@code trigger_id} lives for three.
 */
@Component
class Afterwards {

  private static final Logger log = LoggerFactory.getLogger(Afterwards.class);
  private static final int LIMIT_MILLIS = 2_500;
  private static final int ACK_MILLIS = 500;

  /** What is being written when Vigie stops may take longer than a call. */
  private static final Duration LAST_WORK = Duration.ofSeconds(20);

  private final ExecutorService executor = executor();

  /** On threads of its own: no form waits for a search or a file. */
  private final ExecutorService slow = executor();

  private final UnderWay underWay = new UnderWay();
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofMillis(LIMIT_MILLIS)).build();
  private final Json json;
  private final SlackApi api;
  private final Workspaces workspaces;
  private final SlackHosts hosts;

  Afterwards(Json json, SlackApi api, Workspaces workspaces, SlackHosts hosts) {
    this.json = json;
    this.api = api;
    this.workspaces = workspaces;
    this.hosts = hosts;
  }

  private static ExecutorService executor() {
    return new ThreadPoolExecutor(
        2, 8, 30, TimeUnit.SECONDS, new ArrayBlockingQueue<>(200), Afterwards::thread);
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "afterwards");
    thread.setDaemon(true);
    return thread;
  }

  /** Opens a form; where Slack does not take it, says so by the response URL. */
  void open(
      String workspace,
      String triggerId,
      Modal form,
      Optional<String> responseUrl,
      Language language) {
    run(
        () -> {
          boolean opened =
              taken(
                  "views.open",
                  api.quick(workspaces.token(workspace))
                      .viewsOpen(r -> r.triggerId(triggerId).viewAsString(json.write(form))));
          if (!opened) {
            responseUrl.ifPresent(url -> post(url, notOpened(language)));
          }
        },
        () -> responseUrl.ifPresent(url -> post(url, notOpened(language))));
  }

  private static Card notOpened(Language language) {
    return Card.saying(Texts.in(language).say("form.not_opened"));
  }

  /** Lays a form over the one that is open: what was typed there is there again when it closes. */
  void push(String workspace, String triggerId, Modal form) {
    run(
        () ->
            taken(
                "views.push",
                api.quick(workspaces.token(workspace))
                    .viewsPush(r -> r.triggerId(triggerId).viewAsString(json.write(form)))),
        () -> {});
  }

  /** Shows another page in a form that is open. */
  void update(String workspace, String viewId, Modal page) {
    run(
        () ->
            taken(
                "views.update",
                api.quick(workspaces.token(workspace))
                    .viewsUpdate(r -> r.viewId(viewId).viewAsString(json.write(page)))),
        () -> {});
  }

  /** Tells the person something that only that person sees. */
  void whisper(String responseUrl, Card card) {
    run(() -> post(responseUrl, card), () -> {});
  }

  /** What follows an answer that was given at once. */
  void whisperTwice(@Nullable String responseUrl, Reply.WhisperTwice twice) {
    if (responseUrl != null) {
      workAfterTheAck(() -> post(responseUrl, twice.later().get()));
    }
  }

  /** What there is to add to an answer that was given at once. */
  void whisperMore(@Nullable String responseUrl, Reply.WhisperThenMore reply) {
    if (responseUrl != null) {
      workAfterTheAck(() -> reply.more().get().ifPresent(card -> post(responseUrl, card)));
    }
  }

  /**
   * The same, once the answer that it follows has surely arrived: a later page must not overtake
   * it.
   */
  void workAfterTheAck(Runnable work) {
    underWay.begins();
    CompletableFuture.delayedExecutor(ACK_MILLIS, TimeUnit.MILLISECONDS, Runnable::run)
        .execute(
            () -> {
              work(work);
              underWay.ends();
            });
  }

  /** Does slow work that nobody waits for. */
  void work(Runnable work) {
    run(slow, work::run, () -> {});
  }

  private void post(String responseUrl, Card card) {
    URI url = URI.create(responseUrl);
    if (!hosts.has(url)) {
      log.warn("An answer was not sent: its response_url is not Slack's");
      return;
    }
    try {
      HttpResponse<Void> response =
          http.send(
              HttpRequest.newBuilder(url)
                  .timeout(Duration.ofMillis(LIMIT_MILLIS))
                  .header("Content-Type", "application/json; charset=utf-8")
                  .POST(HttpRequest.BodyPublishers.ofString(json.write(json.whisper(card))))
                  .build(),
              HttpResponse.BodyHandlers.discarding());
      if (response.statusCode() != 200) {
        log.warn("An answer was not taken: HTTP {}", response.statusCode());
      }
    } catch (IOException e) {
      log.warn("An answer did not arrive: {}", e.getClass().getSimpleName());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static boolean taken(String method, SlackApiTextResponse response) {
    if (!response.isOk()) {
      log.warn("{} was not taken: {}", method, response.getError());
    }
    return response.isOk();
  }

  private void run(Call call, Runnable otherwise) {
    run(executor, call, otherwise);
  }

  private void run(Executor threads, Call call, Runnable otherwise) {
    underWay.begins();
    try {
      threads.execute(
          () -> {
            try {
              go(call, otherwise);
            } finally {
              underWay.ends();
            }
          });
    } catch (RejectedExecutionException e) {
      underWay.ends();
      log.warn("Too many calls beside the ack; one was dropped");
    }
  }

  private static void go(Call call, Runnable otherwise) {
    try {
      call.go();
    } catch (IOException | SlackApiException | RuntimeException e) {
      log.warn("A call beside the ack failed: {}", e.getClass().getSimpleName());
      otherwise.run();
    }
  }

  /** A call to Slack. */
  private interface Call {
    void go() throws IOException, SlackApiException;
  }

  /** Whether everything that was asked for is over, what waits for its ack included. */
  boolean isIdle() {
    return underWay.isOver();
  }

  /** Who acted just before is answered all the same. */
  @PreDestroy
  void stop() {
    if (!underWay.endsWithin(LAST_WORK)) {
      log.warn("Vigie is stopped in the middle of a call beside the ack");
    }
    executor.shutdown();
    slow.shutdown();
  }
}
