package io.vigie.slack;

import io.vigie.shared.Refusal;

/** A file that Slack does not hand out, or not in time, cannot be read. */
public final class FileUnavailable extends Refusal {
  FileUnavailable() {
    super();
  }
}
