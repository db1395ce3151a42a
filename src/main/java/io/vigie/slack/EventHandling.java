package io.vigie.slack;

import com.slack.api.model.event.Event;
import java.util.Map;

/**
 * What to do about events of one type. What is kept of them commits before the ack; the rest
 * happens afterwards, again if need be, until it was done once.
 *
 * @param <E> Slack's type
 */
interface EventHandling<E extends Event> extends EventWork {

  Class<E> type();

  /** Slack's name for the type. */
  @Override
  default String name() {
    try {
      return String.valueOf(type().getField("TYPE_NAME").get(null));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What has to be kept; nothing of an event that is none of our business. */
  Map<String, String> keep(E event);
}
