package io.vigie.outbox;

import io.vigie.outbox.PendingMessages.Waiting;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What waits for one destination, in order. */
record Line(String destination, List<Waiting> messages) {

  /** Cuts a page into its lines. */
  static List<Line> of(List<Waiting> page) {
    List<Line> lines = new ArrayList<>();
    int from = 0;
    for (int to = 1; to <= page.size(); to++) {
      String destination = page.get(from).destination();
      if (to == page.size() || !page.get(to).destination().equals(destination)) {
        lines.add(new Line(destination, page.subList(from, to)));
        from = to;
      }
    }
    return lines;
  }

  /**
   * The message that goes next, due or not: the first one. Only an update that has to wait lets
   * others pass, because it changes no order in the channel; later states of its slot stay behind
   * it. While somebody is sending to this destination, nothing goes next.
   */
  Optional<Waiting> next(Instant now) {
    Set<UUID> waiting = new HashSet<>();
    Waiting first = null;
    for (Waiting message : messages) {
      if (message.claimed()) {
        return Optional.empty();
      }
      if (waiting.contains(message.slot())) {
        continue;
      }
      if (!message.due().isAfter(now)) {
        return Optional.of(message);
      }
      first = first == null || message.due().isBefore(first.due()) ? message : first;
      if (!message.update()) {
        break;
      }
      waiting.add(message.slot());
    }
    return Optional.ofNullable(first);
  }
}
