package io.vigie.sandbox;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.servlet.function.ServerResponse.SseBuilder;

/** Tells open pages that something has changed; what it is they ask by themselves. */
final class Stream implements ApplicationListener<ContextClosedEvent> {

  private static final Duration HEARTBEAT = Duration.ofSeconds(15);

  private final Set<SseBuilder> open = ConcurrentHashMap.newKeySet();
  private final AtomicLong revision = new AtomicLong();
  private final AtomicBoolean pending = new AtomicBoolean();
  private final ScheduledExecutorService teller =
      Executors.newSingleThreadScheduledExecutor(threads());
  private volatile int story;

  Stream() {
    ScheduledFuture<?> unused =
        teller.scheduleWithFixedDelay(
            () -> each(page -> page.comment("still here").send()),
            HEARTBEAT.toSeconds(),
            HEARTBEAT.toSeconds(),
            TimeUnit.SECONDS);
  }

  private static CustomizableThreadFactory threads() {
    CustomizableThreadFactory threads = new CustomizableThreadFactory("sandbox-stream-");
    threads.setDaemon(true);
    return threads;
  }

  long revision() {
    return revision.get();
  }

  /** Never waits; many changes at once are told as one. */
  void changed(int ofStory) {
    story = ofStory;
    revision.incrementAndGet();
    if (pending.compareAndSet(false, true) && !teller.isShutdown()) {
      teller.execute(
          () -> {
            pending.set(false);
            each(this::tell);
          });
    }
  }

  ServerResponse open() {
    return ServerResponse.sse(
        page -> {
          open.add(page);
          page.onComplete(() -> open.remove(page)).onTimeout(() -> open.remove(page));
          teller.execute(() -> each(Set.of(page), this::tell));
        },
        Duration.ZERO);
  }

  private void tell(SseBuilder page) throws IOException {
    page.event("revision").data("{\"revision\":%d,\"story\":%d}".formatted(revision.get(), story));
  }

  private void each(Telling telling) {
    each(open, telling);
  }

  private void each(Set<SseBuilder> pages, Telling telling) {
    for (SseBuilder page : pages) {
      try {
        telling.to(page);
      } catch (IOException | RuntimeException e) {
        open.remove(page);
      }
    }
  }

  /** One thing to tell a page. */
  private interface Telling {
    void to(SseBuilder page) throws IOException;
  }

  /** Before the server stops, which would wait for open pages or complain about them. */
  @Override
  public void onApplicationEvent(ContextClosedEvent closed) {
    teller.shutdownNow();
    open.forEach(SseBuilder::complete);
  }
}
