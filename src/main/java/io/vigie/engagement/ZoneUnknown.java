package io.vigie.engagement;

import io.vigie.shared.Refusal;
import java.util.Map;

/** A time zone is an IANA name. */
public final class ZoneUnknown extends Refusal {
  ZoneUnknown(String typed, String nearest) {
    super(Map.of("typed", typed, "nearest", nearest));
  }
}
