package io.vigie.slack.home;

import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.views.ViewsPublishResponse;
import io.vigie.engagement.PersonId;
import io.vigie.slack.Json;
import io.vigie.slack.SlackApi;
import io.vigie.slack.Workspaces;
import io.vigie.slack.Workspaces.NotInstalled;
import io.vigie.slack.home.HomeRows.Open;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Publishes App Homes, on a thread of its own. It is a picture of what stands elsewhere: one that
 * was lost comes again when it is opened.
 */
@Component
public class Homes {

  private static final Logger log = LoggerFactory.getLogger(Homes.class);
  private static final int TOGETHER_MILLIS = 300;

  private final SlackApi api;
  private final Workspaces workspaces;
  private final Json json;
  private final HomeContent content;
  private final HomeRows rows;
  private final Set<UUID> changed = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean waiting = new AtomicBoolean();
  private final ScheduledThreadPoolExecutor thread =
      new ScheduledThreadPoolExecutor(1, work -> daemon(work));

  Homes(SlackApi api, Workspaces workspaces, Json json, HomeContent content, HomeRows rows) {
    this.api = api;
    this.workspaces = workspaces;
    this.json = json;
    this.content = content;
    this.rows = rows;
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "home");
    thread.setDaemon(true);
    return thread;
  }

  /** Somebody opened it: that page is shown, and kept up to date from now on. */
  public void opened(PersonId person, String installationTeam, int page) {
    rows.opened(person, installationTeam, page);
    run(() -> publish(new Open(person, installationTeam, page)));
  }

  /** Something that the person's page shows is another now. */
  public void changed(PersonId person) {
    run(() -> rows.of(person).ifPresent(this::publish));
  }

  /** Something changed for the people of an engagement; a few changes are shown at once. */
  void changed(UUID engagement) {
    changed.add(engagement);
    if (waiting.compareAndSet(false, true)) {
      Future<?> unused = thread.schedule(this::refresh, TOGETHER_MILLIS, TimeUnit.MILLISECONDS);
    }
  }

  private void refresh() {
    waiting.set(false);
    Set<UUID> together = Set.copyOf(changed);
    changed.removeAll(together);
    guarded(() -> rows.of(together).forEach(this::publish));
  }

  private void run(Runnable work) {
    thread.execute(() -> guarded(work));
  }

  private static void guarded(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException fault) {
      log.error("An App Home could not be drawn", fault);
    }
  }

  private void publish(Open home) {
    String view = json.write(content.of(home.person()).page(home.page()));
    try {
      ViewsPublishResponse answer =
          api.patient(workspaces.token(home.workspace()))
              .viewsPublish(r -> r.userId(home.person().user()).viewAsString(view));
      if (!answer.isOk()) {
        log.warn("views.publish was not taken: {}", answer.getError());
      }
    } catch (IOException | SlackApiException | NotInstalled e) {
      log.warn("views.publish failed: {}", e.getClass().getSimpleName());
    }
  }

  @PreDestroy
  void stop() throws InterruptedException {
    thread.shutdown();
    boolean unused = thread.awaitTermination(5, TimeUnit.SECONDS);
  }
}
