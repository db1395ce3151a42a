package io.vigie.setup;

import io.vigie.engagement.Side;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What every engagement needs before its pilot. Its words stand in the texts. */
public enum ReadinessItem {
  REFERENT_AND_DEPUTY(Side.CLIENT, true, false),
  WEEKLY_SLOT(Side.CLIENT, false, false),
  KPI_BASELINE(Side.CLIENT, true, false),
  TEMPERATURES(Side.CLIENT, true, true),
  HANDOVER_RULE(Side.CLIENT, true, true),
  PERSONAS(Side.CLIENT, true, true),
  EXCLUSION_LIST(Side.CLIENT, true, true),
  PITCH(Side.CLIENT, true, true),
  FOLLOW_UP(Side.PROVIDER, true, true),
  CRM_ACCESS(Side.CLIENT, true, true),
  TRAINING(Side.PROVIDER, true, true),
  QUESTIONS(Side.CLIENT, true, false);

  private final Side side;
  private final boolean mandatory;
  private final boolean provable;

  ReadinessItem(Side side, boolean mandatory, boolean provable) {
    this.side = side;
    this.mandatory = mandatory;
    this.provable = provable;
  }

  /** Who owes it unless the referent says otherwise. */
  Side side() {
    return side;
  }

  /** Whether the pilot waits for it. */
  boolean isMandatory() {
    return mandatory;
  }

  /** Whether somebody may prove it by a link; the others are read from what Vigie knows. */
  boolean isProvable() {
    return provable;
  }

  /** As the texts and rows write it: {@code kpi_baseline}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<ReadinessItem> of(String key) {
    return Arrays.stream(values()).filter(item -> item.key().equals(key)).findFirst();
  }
}
