package io.vigie.settings;

import static io.vigie.settings.Variable.SLACK_APP_TOKEN;
import static io.vigie.settings.Variable.SLACK_BOT_TOKEN;
import static io.vigie.settings.Variable.SLACK_CLIENT_ID;
import static io.vigie.settings.Variable.SLACK_CLIENT_SECRET;
import static io.vigie.settings.Variable.SLACK_SIGNING_SECRET;
import static io.vigie.settings.Variable.VIGIE_ENCRYPTION_KEY;

import java.util.Base64;
import java.util.Optional;

/** What Slack gave us to show, in a combination that makes sense. */
record Credentials(String botToken, Optional<String> signingSecret, Optional<String> appToken) {

  static Credentials in(Source source) {
    VIGIE_ENCRYPTION_KEY.in(source).ifPresent(Credentials::checkKeys);
    refuseOAuth(source);
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
    return new Credentials(botToken, secret, appToken);
  }

  private static void refuseOAuth(Source source) {
    boolean id = SLACK_CLIENT_ID.in(source).isPresent();
    boolean secret = SLACK_CLIENT_SECRET.in(source).isPresent();
    if (!id && !secret) {
      return;
    }
    Variable given = id ? SLACK_CLIENT_ID : SLACK_CLIENT_SECRET;
    if (SLACK_BOT_TOKEN.in(source).isPresent()) {
      throw given.wrong("does not go with SLACK_BOT_TOKEN: keep one of the two.");
    }
    if (id != secret) {
      throw (id ? SLACK_CLIENT_SECRET : SLACK_CLIENT_ID)
          .wrong("is missing: it goes with " + given + ", set both or neither.");
    }
    if (VIGIE_ENCRYPTION_KEY.in(source).isEmpty()) {
      throw VIGIE_ENCRYPTION_KEY.wrong(
          "is missing: SLACK_CLIENT_ID needs it; give id:base64 of 32 random bytes.");
    }
    throw SLACK_CLIENT_ID.wrong(
        "is for the installation in several workspaces, which comes with a later version: remove"
            + " it and SLACK_CLIENT_SECRET, and set SLACK_BOT_TOKEN.");
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

  private static void checkKeys(String keys) {
    for (String key : keys.split(",", -1)) {
      String[] idAndBytes = key.strip().split(":", -1);
      if (idAndBytes.length != 2 || idAndBytes[0].isBlank() || !is32Bytes(idAndBytes[1])) {
        throw VIGIE_ENCRYPTION_KEY.wrong(
            "must be id:base64 of 32 bytes, several after commas: openssl rand -base64 32 makes"
                + " one.");
      }
    }
  }

  private static boolean is32Bytes(String base64) {
    try {
      return Base64.getDecoder().decode(base64).length == 32;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
