package io.vigie.sandbox;

import java.util.List;

/** A call that Slack would not take, with Slack's word for why, and what else it would say. */
final class SlackError extends RuntimeException {

  final String code;
  final List<String> messages;

  SlackError(String code) {
    this(code, List.of());
  }

  SlackError(String code, List<String> messages) {
    super(code, null, false, false);
    this.code = code;
    this.messages = messages;
  }
}
