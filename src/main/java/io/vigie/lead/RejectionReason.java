package io.vigie.lead;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why a lead was refused. Each is something that whoever called can do otherwise. */
public enum RejectionReason {
  OUTSIDE_TARGET,
  WRONG_PERSON,
  NO_NEED,
  NO_BUDGET,
  /** a good fit at the wrong time: it comes back on a date */
  TIMING,
  BAD_DATA,
  UNREACHABLE,
  /** known already, or a customer */
  DUPLICATE,
  /** under contract with a competitor */
  COMPETITOR,
  MISSING_EVIDENCE,
  /** a promise or a tone that is not ours */
  OFF_PROMISE,
  /** asked never to be contacted: the end of the lead */
  OPPOSED,
  /** says nothing by itself, and so demands words */
  OTHER;

  /** The name in forms and files: {@code wrong_person}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<RejectionReason> ofKey(String key) {
    return Arrays.stream(values()).filter(reason -> reason.key().equals(key)).findFirst();
  }

  /** What a refusal for that reason is in the history. */
  Deed deed() {
    return switch (this) {
      case TIMING -> Deed.RECYCLED;
      case OPPOSED -> Deed.OPPOSED;
      default -> Deed.REJECTED;
    };
  }
}
