package io.vigie.storage;

import io.vigie.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.boot.actuate.endpoint.web.annotation.WebEndpoint;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** {@code POST /actuator/backup}: a copy of the H2 file beside it, while everything goes on. */
@Component
@WebEndpoint(id = "backup")
class BackupEndpoint {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH-mm-ss'Z'").withZone(ZoneOffset.UTC);

  private final JdbcClient jdbc;
  private final Settings settings;
  private final Clock clock;
  private final @Nullable Disk disk;

  BackupEndpoint(JdbcClient jdbc, @Nullable Disk disk, Settings settings, Clock clock) {
    this.jdbc = jdbc;
    this.disk = disk;
    this.settings = settings;
    this.clock = clock;
  }

  @WriteOperation
  WebEndpointResponse<Map<String, Object>> backup() throws IOException {
    if (!settings.database().url().startsWith("jdbc:h2:")) {
      return refused("This database has its own way: pg_dump --format=custom.");
    }
    if (disk == null) {
      return refused("These data live in memory alone: there is no file to keep.");
    }
    String data = jdbc.sql("select database_path()").query(String.class).single();
    return new WebEndpointResponse<>(backup(disk, Path.of(data)));
  }

  /** Written under another name first: what has the name of a backup is a whole one. */
  private Map<String, Object> backup(Disk disk, Path data) throws IOException {
    Path zip =
        data.resolveSibling(data.getFileName() + "-" + MOMENT.format(clock.instant()) + ".zip");
    Path unfinished = zip.resolveSibling(zip.getFileName() + ".part");
    try {
      disk.copyTo(unfinished);
      Files.move(unfinished, zip);
    } finally {
      Files.deleteIfExists(unfinished);
    }
    return Map.of("file", zip.toString(), "bytes", Files.size(zip));
  }

  private static WebEndpointResponse<Map<String, Object>> refused(String why) {
    return new WebEndpointResponse<>(Map.of("refused", why), 409);
  }
}
