package io.vigie.search;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Builds the large indexes from the database at start, beside the work: no ack waits for it. */
@Component
class ReadAhead {

  private static final Logger log = LoggerFactory.getLogger(ReadAhead.class);

  private final Search search;

  ReadAhead(Search search) {
    this.search = search;
  }

  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    Thread reading = new Thread(this::read, "search-ahead");
    reading.setDaemon(true);
    reading.start();
  }

  /** What is not read now is read by the first search. */
  private void read() {
    try {
      search.readAhead();
    } catch (RuntimeException e) {
      log.warn("The indexes were not read ahead: {}", e.getClass().getSimpleName());
    }
  }
}
