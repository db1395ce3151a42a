package io.vigie.settings;

import java.net.BindException;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says in one line why a start failed, for the causes that whoever starts Vigie can mend. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class StartFailures implements FailureAnalyzer {

  private static final int H2_FILE_IS_OPEN_ELSEWHERE = 90_020;

  @Override
  public @Nullable FailureAnalysis analyze(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      Optional<String> line = line(cause);
      if (line.isPresent()) {
        return new FailureAnalysis(line.get(), null, failure);
      }
    }
    return null;
  }

  private static Optional<String> line(Throwable cause) {
    if (cause instanceof WrongSetting wrong) {
      return Optional.of(wrong.line());
    }
    if (cause instanceof PortInUseException taken) {
      return Optional.of(portInUse(taken.getPort()));
    }
    if (cause instanceof BindException) {
      return Optional.of(
          "VIGIE_MANAGEMENT_ADDRESS is not an address of this machine, or may not be used: give"
              + " one such as 127.0.0.1 or 0.0.0.0.");
    }
    if (cause instanceof NoSuchFileException missing && missing.getReason() != null) {
      return Optional.of(missing.getFile() + ": " + missing.getReason());
    }
    return cause instanceof SQLException sql ? database(sql) : Optional.empty();
  }

  private static String portInUse(int port) {
    return "PORT or VIGIE_MANAGEMENT_PORT: %d is in use; stop what uses it, or give another port."
        .formatted(port);
  }

  private static Optional<String> database(SQLException failure) {
    if (failure.getErrorCode() == H2_FILE_IS_OPEN_ELSEWHERE) {
      return Optional.of(
          "VIGIE_DATABASE_URL: another process has this H2 file open; stop it, or use PostgreSQL"
              + " for more than one.");
    }
    String state = String.valueOf(failure.getSQLState());
    if (state.startsWith("28")) {
      return Optional.of(
          "VIGIE_DATABASE_USER or VIGIE_DATABASE_PASSWORD: the database refuses them; correct"
              + " them.");
    }
    if (state.startsWith("3D")) {
      return Optional.of("VIGIE_DATABASE_URL: this database does not exist; create it.");
    }
    return state.startsWith("08") || state.startsWith("57P")
        ? Optional.of("VIGIE_DATABASE_URL: no database answers there; start it, or correct it.")
        : Optional.empty();
  }
}
