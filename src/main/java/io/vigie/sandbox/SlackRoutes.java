package io.vigie.sandbox;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Where the app reaches its Slack: {@code /sandbox/slack/…}. */
final class SlackRoutes {

  private static final String BEARER = "Bearer ";

  private final Installation installation;
  private final Manifest manifest;
  private final Workspaces workspaces;
  private final Tickets tickets;
  private final WebApi api;
  private final FileMethods files;

  SlackRoutes(
      Installation installation,
      Manifest manifest,
      Workspaces workspaces,
      Tickets tickets,
      WebApi api,
      FileMethods files) {
    this.installation = installation;
    this.manifest = manifest;
    this.workspaces = workspaces;
    this.tickets = tickets;
    this.api = api;
    this.files = files;
  }

  RouterFunction<ServerResponse> routes() {
    return RouterFunctions.route()
        .POST("/sandbox/slack/api/{method}", this::call)
        .POST("/sandbox/slack/respond/{ticket}", this::respond)
        .POST("/sandbox/slack/upload/{secret}", this::upload)
        .GET("/sandbox/slack/files/{id}", this::download)
        .build();
  }

  private ServerResponse call(ServerRequest request) throws ServletException, IOException {
    boolean json =
        request.headers().contentType().filter(MediaType.APPLICATION_JSON::includes).isPresent();
    JsonNode arguments =
        json ? Json.read(request.body(String.class)).orElseGet(Json::object) : form(request);
    String token =
        Optional.of(bearer(request))
            .filter(t -> !t.isEmpty())
            .orElse(Json.text(arguments, "token"));
    ObjectNode answer = api.call(request.pathVariable("method"), token, arguments);
    return ServerResponse.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .headers(headers -> api.headers().forEach(headers::set))
        .body(Json.write(answer));
  }

  private static ObjectNode form(ServerRequest request) {
    return Json.of(request.params().toSingleValueMap());
  }

  private static String bearer(ServerRequest request) {
    String written = Optional.ofNullable(request.headers().firstHeader("Authorization")).orElse("");
    return written.startsWith(BEARER) ? written.substring(BEARER.length()) : "";
  }

  private ServerResponse respond(ServerRequest request) throws ServletException, IOException {
    Optional<Tickets.Response> ticket = tickets.use(request.pathVariable("ticket"));
    Workspace workspace = workspaces.current();
    Optional<Conversation> in =
        ticket.flatMap(response -> workspace.conversation(response.conversation()));
    Optional<JsonNode> answer = Json.read(request.body(String.class));
    if (ticket.isEmpty() || in.isEmpty()) {
      return ServerResponse.status(404).body("expired_url");
    }
    boolean taken =
        answer
            .filter(
                json ->
                    Whispers.byTheApp(
                        workspace, in.get(), ticket.get().person(), ticket.get().source(), json))
            .isPresent();
    return taken
        ? ServerResponse.ok().body("ok")
        : ServerResponse.status(400).body("invalid_blocks");
  }

  private ServerResponse upload(ServerRequest request) throws ServletException, IOException {
    byte[] bytes = request.body(byte[].class);
    Workspace workspace = workspaces.current();
    boolean taken =
        workspace.alone(() -> files.uploaded(request.pathVariable("secret"), bytes, workspace));
    return taken
        ? ServerResponse.ok().body("OK - " + bytes.length)
        : ServerResponse.badRequest().build();
  }

  /** The bytes for whoever shows the token; a page to sign in at for anybody else. */
  private ServerResponse download(ServerRequest request) {
    boolean mayRead =
        bearer(request).equals(installation.token()) && manifest.scopes().contains("files:read");
    Workspace workspace = workspaces.current();
    Optional<SharedFile> file =
        workspace.alone(() -> workspace.file(request.pathVariable("id"))).filter(any -> mayRead);
    return file.map(
            found ->
                ServerResponse.ok()
                    .contentType(MediaType.APPLICATION_OCTET_STREAM)
                    .body(found.bytes()))
        .orElseGet(
            () -> ServerResponse.ok().contentType(MediaType.TEXT_HTML).body("<p>Sign in</p>"));
  }
}
