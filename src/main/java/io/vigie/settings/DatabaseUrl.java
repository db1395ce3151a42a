package io.vigie.settings;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The JDBC URLs that Vigie takes, and what an H2 one needs besides. */
public final class DatabaseUrl {

  static final String DEFAULT = "jdbc:h2:file:./data/vigie";

  private static final Map<String, String> H2_NEEDS = new LinkedHashMap<>();

  static {
    H2_NEEDS.put("MODE", "PostgreSQL");
    H2_NEEDS.put("DATABASE_TO_LOWER", "TRUE");
    H2_NEEDS.put("DEFAULT_NULL_ORDERING", "HIGH");
    // H2 keeps eight parsed statements for each connection; one request has as many. With every
    // change it goes through all that it keeps, so not many more.
    H2_NEEDS.put("QUERY_CACHE_SIZE", "16");
    // It would compare every query with its last result, and hardly one is asked twice unchanged.
    H2_NEEDS.put("OPTIMIZE_REUSE_RESULTS", "0");
    // Otherwise H2 writes sparse parts of its file anew between the commits, now and then one of
    // them waits a tenth of a second for that, and a kill may tear it in two. io.vigie.storage does
    // it at night.
    H2_NEEDS.put("AUTO_COMPACT_FILL_RATE", "0");
    H2_NEEDS.put("DB_CLOSE_ON_EXIT", "FALSE");
  }

  private DatabaseUrl() {}

  public static boolean isKnown(String url) {
    return isH2(url) || url.matches("jdbc:postgresql:.+");
  }

  /** The URL with the settings that the schema relies on, where it does not give them itself. */
  public static String complete(String url) {
    if (!isH2(url)) {
      return url;
    }
    StringBuilder complete = new StringBuilder(url);
    H2_NEEDS.forEach(
        (name, value) -> {
          if (!mentions(url, name) && !refuses(url, name)) {
            complete.append(';').append(name).append('=').append(value);
          }
        });
    return complete.toString();
  }

  /** The URL such that an H2 database that is not there is not made. */
  public static String ofAnExisting(String url) {
    return isH2(url) && !mentions(url, "IFEXISTS") ? url + ";IFEXISTS=TRUE" : url;
  }

  /** Whether H2 keeps it on a disk: not in memory, and not PostgreSQL. */
  public static boolean isH2File(String url) {
    return isH2(url) && !url.startsWith("jdbc:h2:mem:");
  }

  private static boolean isH2(String url) {
    return url.matches("jdbc:h2:.+");
  }

  private static boolean mentions(String url, String name) {
    return url.toUpperCase(Locale.ROOT).contains(";" + name + "=");
  }

  // H2 takes one or the other.
  private static boolean refuses(String url, String name) {
    return name.equals("DB_CLOSE_ON_EXIT")
        && url.toUpperCase(Locale.ROOT).contains(";AUTO_SERVER=TRUE");
  }
}
