package io.vigie.slack;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.request.files.FilesCompleteUploadExternalRequest.FileDetails;
import com.slack.api.methods.response.files.FilesGetUploadURLExternalResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Files that go to one person, by direct message. */
@Component
public class FileDelivery {

  private static final Logger log = LoggerFactory.getLogger(FileDelivery.class);
  private static final Duration LIMIT = Duration.ofSeconds(20);

  private final SlackApi slack;
  private final Workspaces workspaces;
  private final SlackHosts hosts;
  private final HttpClient http =
      HttpClient.newBuilder()
          .connectTimeout(Duration.ofSeconds(5))
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  FileDelivery(SlackApi slack, Workspaces workspaces, SlackHosts hosts) {
    this.slack = slack;
    this.workspaces = workspaces;
    this.hosts = hosts;
  }

  /**
   * Sends a file; takes as long as Slack does.
   *
   * @param workspace whose bot sends it
   * @param comment the message that it comes with, in markup
   * @return whether Slack took it
   */
  public boolean send(String workspace, String user, String name, String comment, byte[] file) {
    try {
      MethodsClient methods = slack.patient(workspaces.token(workspace));
      var conversation = methods.conversationsOpen(r -> r.users(List.of(user)));
      if (!taken("conversations.open", conversation, conversation.getChannel())) {
        return false;
      }
      FilesGetUploadURLExternalResponse upload =
          methods.filesGetUploadURLExternal(r -> r.filename(name).length(file.length));
      return taken("files.getUploadURLExternal", upload, upload.getUploadUrl())
          && uploaded(URI.create(upload.getUploadUrl()), file)
          && taken(
              "files.completeUploadExternal",
              methods.filesCompleteUploadExternal(
                  r ->
                      r.files(
                              List.of(
                                  FileDetails.builder().id(upload.getFileId()).title(name).build()))
                          .channelId(conversation.getChannel().getId())
                          .initialComment(comment)));
    } catch (IOException
        | SlackApiException
        | IllegalArgumentException
        | Workspaces.NotInstalled e) {
      log.warn("A file was not delivered: {}", e.getClass().getSimpleName());
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private boolean uploaded(URI url, byte[] file) throws IOException, InterruptedException {
    if (!hosts.has(url)) {
      log.warn("A file was not delivered: its upload address is not Slack's");
      return false;
    }
    HttpResponse<Void> response =
        http.send(
            HttpRequest.newBuilder(url)
                .timeout(LIMIT)
                .header("Content-Type", "application/octet-stream")
                .POST(HttpRequest.BodyPublishers.ofByteArray(file))
                .build(),
            HttpResponse.BodyHandlers.discarding());
    if (response.statusCode() != 200) {
      log.warn("A file was not taken: HTTP {}", response.statusCode());
    }
    return response.statusCode() == 200;
  }

  /** Whether Slack took it, and its answer has what it was asked for. */
  private static boolean taken(
      String method, SlackApiTextResponse response, @Nullable Object askedFor) {
    if (taken(method, response) && askedFor == null) {
      log.warn("{} was answered without what it was asked for", method);
    }
    return response.isOk() && askedFor != null;
  }

  private static boolean taken(String method, SlackApiTextResponse response) {
    if (!response.isOk()) {
      log.warn("{} was not taken: {}", method, response.getError());
    }
    return response.isOk();
  }
}
