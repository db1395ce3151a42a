package io.vigie.slack.kit;

import java.util.UUID;

/** Ids of records, as buttons and forms carry them. */
public final class Ids {

  private static final UUID NONE = new UUID(0, 0);
  private static final String UUID_TEXT =
      "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

  private Ids() {}

  /** The id, or one that nothing has where it is none. */
  public static UUID read(String carried) {
    return carried.matches(UUID_TEXT) ? UUID.fromString(carried) : NONE;
  }
}
