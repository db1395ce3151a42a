package io.vigie.settings;

import io.vigie.shared.Language;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * What the variables say, checked. It never prints a secret.
 *
 * @param botToken acts in the workspace
 * @param signingSecret tells Slack's requests from others; without it no request is taken over HTTP
 * @param appToken opens Socket Mode
 * @param slackApi base of the Web API, ending in {@code /api/}
 * @param database where the data lives
 * @param language of an engagement that sets none
 * @param oauth the app's own credentials, where several workspaces install it; then there is no bot
 *     token here
 * @param encryptionKeys for the tokens of those workspaces: the first encrypts, all decrypt
 */
public record Settings(
    String botToken,
    Optional<String> signingSecret,
    Optional<String> appToken,
    URI slackApi,
    Database database,
    Language language,
    Optional<OAuth> oauth,
    List<EncryptionKey> encryptionKeys) {

  public Settings {
    encryptionKeys = List.copyOf(encryptionKeys);
  }

  /** One workspace, by its token. */
  public Settings(
      String botToken,
      Optional<String> signingSecret,
      Optional<String> appToken,
      URI slackApi,
      Database database,
      Language language) {
    this(
        botToken,
        signingSecret,
        appToken,
        slackApi,
        database,
        language,
        Optional.empty(),
        List.of());
  }

  /** What the app shows to Slack when a workspace installs it. */
  public record OAuth(String clientId, String clientSecret) {
    @Override
    public String toString() {
      return "OAuth[clientId=" + clientId + "]";
    }
  }

  /** JDBC URL, complete with the settings that the schema relies on, and whose name to use. */
  public record Database(String url, String user, String password) {

    @Override
    public String toString() {
      return "Database[user=" + user + "]";
    }
  }

  public boolean socketMode() {
    return appToken.isPresent();
  }

  @Override
  public String toString() {
    return "Settings[slackApi=%s, socketMode=%s, language=%s]"
        .formatted(slackApi, socketMode(), language.key());
  }
}
