package io.vigie.outbox;

import io.vigie.outbox.PendingMessages.Waiting;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What waits for one destination, in order. Two workspaces that write to one person or channel are
 * two lines, so that the trouble of one does not hold the other.
 */
record Line(String workspace, String destination, List<Waiting> messages) {

  /** Cuts a page into its lines. */
  static List<Line> of(List<Waiting> page) {
    Map<String, Line> lines = new LinkedHashMap<>();
    for (Waiting message : page) {
      Line line = new Line(message.workspace(), message.destination(), new ArrayList<>());
      lines.computeIfAbsent(line.name(), name -> line).messages().add(message);
    }
    return List.copyOf(lines.values());
  }

  /** Told apart from every other line. */
  String name() {
    return workspace + "/" + destination;
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
