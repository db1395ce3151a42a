package io.vigie.sandbox;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the page asks and does, under {@code /sandbox/api}. */
final class PageApi {

  private final Workspaces workspaces;
  private final StoryTeller teller;
  private final Deeds deeds;
  private final WorkspaceJson json;
  private final Stream stream;
  private final Passage passage;
  private final Ticker ticker;

  PageApi(
      Workspaces workspaces,
      StoryTeller teller,
      Deeds deeds,
      WorkspaceJson json,
      Stream stream,
      Passage passage,
      Ticker ticker) {
    this.workspaces = workspaces;
    this.teller = teller;
    this.deeds = deeds;
    this.json = json;
    this.stream = stream;
    this.passage = passage;
    this.ticker = ticker;
  }

  RouterFunction<ServerResponse> routes() {
    return RouterFunctions.route()
        .GET("/", PageFiles::index)
        .GET("/sandbox/readme", PageFiles::readme)
        .GET("/sandbox/{name}", PageFiles::named)
        .GET("/sandbox/api/stream", request -> stream.open())
        .GET("/sandbox/api/workspace", this::workspace)
        .GET("/sandbox/api/conversation", this::conversation)
        .GET("/sandbox/api/home", this::home)
        .GET("/sandbox/api/file", this::file)
        .POST("/sandbox/api/visit", request -> story(teller.visit(language(body(request)))))
        .POST("/sandbox/api/story", this::reset)
        .POST("/sandbox/api/clock", this::clock)
        .POST("/sandbox/api/upload", this::upload)
        .POST("/sandbox/api/{deed}", this::deed)
        .onError(WrongRequest.class, (fault, request) -> wrong(fault))
        .build();
  }

  private static ServerResponse wrong(Throwable fault) {
    return answer(400, Result.error(String.valueOf(fault.getMessage())));
  }

  private ServerResponse workspace(ServerRequest request) {
    Workspace workspace = workspaces.current();
    if (workspace.people().isEmpty()) {
      return answer(409, Result.error("no_story"));
    }
    long revision = stream.revision();
    WorkspaceJson.Time time =
        new WorkspaceJson.Time(passage.next(), ticker.isMoving(), ticker.moves());
    return answer(
        200,
        workspace.alone(
            () -> json.of(workspace, visit(request).person(), time).put("revision", revision)));
  }

  private ServerResponse conversation(ServerRequest request) {
    Visit by = visit(request);
    return answer(
        200,
        by.workspace()
            .alone(
                () -> {
                  Conversation in = Deeds.conversation(by, param(request, "id"));
                  ObjectNode read = ConversationJson.read(in, by.person());
                  if (in.markRead(by.person().id())) {
                    by.workspace().changed();
                  }
                  return read;
                }));
  }

  private ServerResponse home(ServerRequest request) {
    Visit by = visit(request);
    deeds.openHome(by);
    return answer(
        200,
        by.workspace()
            .alone(
                () ->
                    Json.object().set("view", by.workspace().home(by.person().id()).orElse(null))));
  }

  private ServerResponse file(ServerRequest request) {
    Visit by = visit(request);
    SharedFile file =
        by.workspace()
            .alone(() -> deeds.fileSeenBy(by, param(request, "id")))
            .orElseThrow(() -> new WrongRequest("no such file"));
    return ServerResponse.ok()
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(file.name(), java.nio.charset.StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(file.bytes());
  }

  private ServerResponse clock(ServerRequest request) throws ServletException, IOException {
    JsonNode body = body(request);
    ticker.go(Json.text(body, "to"), body.path("moves").asInt(ticker.moves()));
    return answer(200, Result.ok());
  }

  private ServerResponse upload(ServerRequest request) throws ServletException, IOException {
    Visit by = visit(request);
    return answer(200, deeds.upload(by, param(request, "name"), request.body(byte[].class)));
  }

  private ServerResponse deed(ServerRequest request) throws ServletException, IOException {
    JsonNode body = body(request);
    return answer(200, deeds.run(request.pathVariable("deed"), visit(Json.text(body, "as")), body));
  }

  private ServerResponse reset(ServerRequest request) throws ServletException, IOException {
    JsonNode body = body(request);
    int after = body.path("story").asInt(workspaces.current().story);
    return story(teller.beginAfter(after, language(body)));
  }

  private ServerResponse story(Workspace workspace) {
    return answer(
        200,
        Json.object()
            .put("language", workspace.language)
            .put("story", workspace.story)
            .put("me", teller.leader())
            .put("revision", stream.revision()));
  }

  private static String language(JsonNode body) {
    return Json.text(body, "language").startsWith("fr") ? "fr" : "en";
  }

  private Visit visit(ServerRequest request) {
    return visit(param(request, "as"));
  }

  private Visit visit(String person) {
    Workspace workspace = workspaces.current();
    return new Visit(
        workspace,
        workspace
            .person(person)
            .filter(found -> !found.bot())
            .orElseThrow(() -> new WrongRequest("no such person")));
  }

  private static String param(ServerRequest request, String name) {
    return request.param(name).orElse("");
  }

  private static JsonNode body(ServerRequest request) throws ServletException, IOException {
    return Optional.of(request.body(String.class))
        .flatMap(Json::read)
        .filter(JsonNode::isObject)
        .orElseThrow(() -> new WrongRequest("a JSON object is expected"));
  }

  private static ServerResponse answer(int status, JsonNode json) {
    return ServerResponse.status(status)
        .contentType(MediaType.APPLICATION_JSON)
        .body(Json.write(json));
  }
}
