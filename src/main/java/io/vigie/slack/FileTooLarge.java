package io.vigie.slack;

import io.vigie.shared.Refusal;
import java.util.Map;

/** Files are read up to a size. */
public final class FileTooLarge extends Refusal {
  FileTooLarge(int megabytes) {
    super(Map.of("megabytes", megabytes));
  }
}
