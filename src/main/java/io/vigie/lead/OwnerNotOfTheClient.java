package io.vigie.lead;

import io.vigie.shared.Refusal;
import java.util.Map;

/** Whoever owes the verdict on a lead is of the client's side. */
public final class OwnerNotOfTheClient extends Refusal {
  OwnerNotOfTheClient(String typed) {
    super(Map.of("typed", typed));
  }
}
