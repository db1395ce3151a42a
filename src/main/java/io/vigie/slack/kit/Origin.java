package io.vigie.slack.kit;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a form or a message carries along so that its answer finds home. Whoever answers may have
 * changed it: it names things and grants nothing.
 *
 * @param engagement whose it is
 * @param channel the channel, where there is no engagement yet
 * @param record the id of what it is about, or empty
 */
public record Origin(Optional<UUID> engagement, String channel, String record) {

  private static final String UUID_TEXT =
      "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
  private static final Pattern WRITTEN =
      Pattern.compile("(" + UUID_TEXT + ")?\\|([A-Z0-9]{0,30})\\|([\\w:./-]{0,200})");
  private static final Pattern BLOCK = Pattern.compile("(" + UUID_TEXT + ")/.*");

  /** As a form's {@code private_metadata}. */
  public static String of(Optional<UUID> engagement, String channel, String record) {
    return engagement.map(UUID::toString).orElse("") + "|" + channel + "|" + record;
  }

  /** Reads what {@link #of} wrote; anything else leads nowhere. */
  public static Origin read(String metadata) {
    Matcher matcher = WRITTEN.matcher(metadata == null ? "" : metadata);
    return matcher.matches()
        ? new Origin(
            Optional.ofNullable(matcher.group(1)).map(UUID::fromString),
            matcher.group(2),
            matcher.group(3))
        : new Origin(Optional.empty(), "", "");
  }

  /** The id of a row of buttons, by which a button in a direct message finds its engagement. */
  public static String block(UUID engagement, String name) {
    return engagement + "/" + name;
  }

  /** Reads what {@link #block} wrote. */
  public static Origin ofBlock(String blockId) {
    Matcher matcher = BLOCK.matcher(blockId == null ? "" : blockId);
    return new Origin(
        matcher.matches() ? Optional.of(UUID.fromString(matcher.group(1))) : Optional.empty(),
        "",
        "");
  }

  public Origin in(String otherChannel) {
    return new Origin(engagement, otherChannel, record);
  }
}
