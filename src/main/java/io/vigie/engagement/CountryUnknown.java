package io.vigie.engagement;

import io.vigie.shared.Refusal;
import java.util.Map;

/** A country is told by its ISO code. */
public final class CountryUnknown extends Refusal {
  CountryUnknown(String typed) {
    super(Map.of("typed", typed));
  }
}
