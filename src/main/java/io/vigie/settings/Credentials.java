package io.vigie.settings;

import static io.vigie.settings.Variable.SLACK_APP_TOKEN;
import static io.vigie.settings.Variable.SLACK_BOT_TOKEN;
import static io.vigie.settings.Variable.SLACK_CLIENT_ID;
import static io.vigie.settings.Variable.SLACK_CLIENT_SECRET;
import static io.vigie.settings.Variable.SLACK_SIGNING_SECRET;
import static io.vigie.settings.Variable.VIGIE_ENCRYPTION_KEY;

import java.util.List;
import java.util.Optional;

/** What Slack gave us to show, in a combination that makes sense. */
record Credentials(
    String botToken,
    Optional<String> signingSecret,
    Optional<String> appToken,
    Optional<Settings.OAuth> oauth,
    List<EncryptionKey> encryptionKeys) {

  static Credentials in(Source source) {
    List<EncryptionKey> keys =
        VIGIE_ENCRYPTION_KEY.in(source).map(EncryptionKey::list).orElse(List.of());
    return isOAuth(source) ? ofSeveral(source, keys) : ofOne(source, keys);
  }

  private static boolean isOAuth(Source source) {
    return SLACK_CLIENT_ID.in(source).isPresent() || SLACK_CLIENT_SECRET.in(source).isPresent();
  }

  /** Several workspaces, each of which installs the app. */
  private static Credentials ofSeveral(Source source, List<EncryptionKey> keys) {
    Optional<String> id = SLACK_CLIENT_ID.in(source);
    Optional<String> secret = SLACK_CLIENT_SECRET.in(source);
    Variable given = id.isPresent() ? SLACK_CLIENT_ID : SLACK_CLIENT_SECRET;
    for (Variable other : List.of(SLACK_BOT_TOKEN, SLACK_APP_TOKEN)) {
      if (other.in(source).isPresent()) {
        throw given.wrong("does not go with " + other + ": keep one of the two.");
      }
    }
    if (id.isEmpty() || secret.isEmpty()) {
      throw (id.isEmpty() ? SLACK_CLIENT_ID : SLACK_CLIENT_SECRET)
          .wrong("is missing: it goes with " + given + ", set both or neither.");
    }
    if (keys.isEmpty()) {
      throw VIGIE_ENCRYPTION_KEY.wrong(
          "is missing: SLACK_CLIENT_ID needs it; give id:base64 of 32 random bytes.");
    }
    Optional<String> signing = SLACK_SIGNING_SECRET.in(source);
    if (signing.isEmpty()) {
      throw SLACK_SIGNING_SECRET.wrong(
          "is missing: copy it from Basic Information of your Slack app.");
    }
    return new Credentials(
        "",
        signing,
        Optional.empty(),
        Optional.of(new Settings.OAuth(id.get(), secret.get())),
        keys);
  }

  /** One workspace, by its token. */
  private static Credentials ofOne(Source source, List<EncryptionKey> keys) {
    Optional<String> appToken = SLACK_APP_TOKEN.in(source);
    appToken.ifPresent(token -> checkToken(SLACK_APP_TOKEN, token, "xapp-", "Basic Information"));
    String botToken = SLACK_BOT_TOKEN.in(source).orElseThrow(Credentials::botTokenMissing);
    checkToken(SLACK_BOT_TOKEN, botToken, "xoxb-", "OAuth & Permissions");
    Optional<String> secret = SLACK_SIGNING_SECRET.in(source);
    if (secret.isEmpty() && appToken.isEmpty()) {
      throw SLACK_SIGNING_SECRET.wrong(
          "is missing: copy it from Basic Information of your Slack app, or set SLACK_APP_TOKEN"
              + " for Socket Mode.");
    }
    return new Credentials(botToken, secret, appToken, Optional.empty(), keys);
  }

  private static WrongSetting botTokenMissing() {
    return SLACK_BOT_TOKEN.wrong(
        "is missing: copy the Bot User OAuth Token from OAuth & Permissions of your Slack app.");
  }

  private static void checkToken(Variable variable, String token, String prefix, String page) {
    if (!token.matches(prefix + "[\\x21-\\x7E]+")) {
      throw variable.wrong(
          "must begin with %s and hold no spaces: copy it from %s of your Slack app."
              .formatted(prefix, page));
    }
  }
}
