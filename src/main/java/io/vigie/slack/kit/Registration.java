package io.vigie.slack.kit;

import com.slack.api.bolt.App;

/**
 * Registers handlers, once, at start. Each bean of this type is called; two that take the same
 * command, action, form or event stop the start.
 */
@FunctionalInterface
public interface Registration {
  void register(App app);
}
