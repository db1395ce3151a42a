package io.vigie.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** The page itself: a handful of files, by name. */
final class PageFiles {

  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html;charset=UTF-8",
          "js", "text/javascript;charset=UTF-8",
          "css", "text/css;charset=UTF-8",
          "svg", "image/svg+xml",
          "png", "image/png",
          "woff2", "font/woff2");

  private PageFiles() {}

  static ServerResponse index(ServerRequest request) throws IOException {
    return file("index.html");
  }

  static ServerResponse named(ServerRequest request) throws IOException {
    return file(request.pathVariable("name"));
  }

  /** The README, where Vigie runs from its own folder. */
  static ServerResponse readme(ServerRequest request) throws IOException {
    Path readme = Path.of("README.md");
    return Files.exists(readme)
        ? ServerResponse.ok()
            .contentType(MediaType.parseMediaType("text/markdown;charset=UTF-8"))
            .body(Files.readAllBytes(readme))
        : ServerResponse.notFound().build();
  }

  private static ServerResponse file(String name) throws IOException {
    String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
    if (type == null || !name.matches("[\\w-]+\\.\\w+")) {
      return ServerResponse.notFound().build();
    }
    try (InputStream in = PageFiles.class.getResourceAsStream("/sandbox/page/" + name)) {
      return in == null
          ? ServerResponse.notFound().build()
          : ServerResponse.ok().contentType(MediaType.parseMediaType(type)).body(in.readAllBytes());
    }
  }
}
