package io.vigie.storage;

import io.vigie.shared.NightFell;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Writes H2's file tightly again at night, so that it takes what a day left of it and grows no
 * further. H2 would do it between the commits of the day, which then wait for it.
 */
@Component
class Compaction {

  /** Per cent of what is in the file that is still in use afterwards. */
  private static final int FILL_RATE = 90;

  /** Bytes written at once; a commit waits no longer than these take. */
  private static final int STEP = 1 << 20;

  private static final Duration AT_MOST = Duration.ofSeconds(30);

  private final @Nullable Disk disk;

  Compaction(@Nullable Disk disk) {
    this.disk = disk;
  }

  /** Goes on until it is tight, or for half a minute; the next night goes on from there. */
  @EventListener(NightFell.class)
  void run() {
    if (disk == null) {
      return;
    }
    long end = System.nanoTime() + AT_MOST.toNanos();
    while (disk.compact(FILL_RATE, STEP) && System.nanoTime() < end) {
      // Until then the old place is still in use.
      disk.await();
    }
  }
}
