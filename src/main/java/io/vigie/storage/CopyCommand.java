package io.vigie.storage;

import io.vigie.settings.DatabaseUrl;
import java.io.PrintStream;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.flywaydb.core.api.FlywayException;

/** {@code copy <from> <to>}: takes the data to another database, and says how much that was. */
public final class CopyCommand {

  public static final String NAME = "copy";

  private final Function<String, Optional<String>> variables;
  private final PrintStream out;
  private final PrintStream err;

  /**
   * @param variables by name, as they are set
   */
  public CopyCommand(
      Function<String, Optional<String>> variables, PrintStream out, PrintStream err) {
    this.variables = variables;
    this.out = out;
    this.err = err;
  }

  /**
   * Copies.
   *
   * @param urls from, to
   * @return the exit code
   */
  public int run(List<String> urls) {
    if (urls.size() != 2 || !urls.stream().allMatch(DatabaseUrl::isKnown)) {
      err.println(
          "Write: copy <from> <to>, each a URL that begins with jdbc:h2: or"
              + " jdbc:postgresql:.");
      return 2;
    }
    try (Database from = source(urls.get(0));
        Database to = target(urls.get(1))) {
      tell(new Copy(from, to).run());
      return 0;
    } catch (CopyRefused | SQLException | FlywayException e) {
      err.println("Nothing was copied. " + firstLine(e));
      return 1;
    }
  }

  private Database source(String url) throws SQLException {
    return Database.open(
        DatabaseUrl.ofAnExisting(url),
        variables.apply("COPY_FROM_USER").orElse("vigie"),
        variables.apply("COPY_FROM_PASSWORD").orElse(""));
  }

  private Database target(String url) throws SQLException {
    return Database.open(
        url,
        variables.apply("VIGIE_DATABASE_USER").orElse("vigie"),
        variables.apply("VIGIE_DATABASE_PASSWORD").orElse(""));
  }

  private void tell(Map<String, Long> counts) {
    counts.forEach((table, rows) -> out.printf(Locale.ROOT, "%-24s %,12d%n", table, rows));
    long all = counts.values().stream().mapToLong(Long::longValue).sum();
    out.printf(
        Locale.ROOT,
        "%d tables, %,d rows, counted the same on both sides."
            + " Appointments are made again when Vigie starts.%n",
        counts.size(),
        all);
  }

  private static String firstLine(Exception e) {
    return String.valueOf(e.getMessage()).strip().lines().findFirst().orElse("");
  }
}
