package io.vigie.slack.installation;

import com.google.gson.JsonParseException;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.request.oauth.OAuthV2AccessRequest.OAuthV2AccessRequestBuilder;
import com.slack.api.methods.response.auth.AuthTestResponse;
import com.slack.api.methods.response.oauth.OAuthV2AccessResponse;
import io.vigie.settings.Settings;
import io.vigie.slack.SlackApi;
import io.vigie.slack.installation.Grant.Tokens;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What Slack is asked for: tokens for a code, and new tokens for old ones. */
class OAuthCalls {

  private static final Logger log = LoggerFactory.getLogger(OAuthCalls.class);

  private final SlackApi api;
  private final Settings.OAuth app;

  OAuthCalls(SlackApi api, Settings.OAuth app) {
    this.api = api;
    this.app = app;
  }

  /**
   * Exchanges the code that a browser brought.
   *
   * @throws Declined where Slack says no or does not answer
   */
  Grant exchange(String code) {
    OAuthV2AccessResponse answer =
        ask(() -> api.slack().methods().oauthV2Access(r -> credentials(r).code(code)));
    if (answer.getAccessToken() == null
        || answer.getBotUserId() == null
        || (answer.getTeam() == null && answer.getEnterprise() == null)) {
      throw new Declined("incomplete_answer");
    }
    Optional<OAuthV2AccessResponse.Team> team =
        Optional.ofNullable(answer.getTeam()).filter(t -> !answer.isEnterpriseInstall());
    Optional<OAuthV2AccessResponse.Enterprise> enterprise =
        Optional.ofNullable(answer.getEnterprise());
    return new Grant(
        team.map(OAuthV2AccessResponse.Team::getId),
        enterprise.map(OAuthV2AccessResponse.Enterprise::getId),
        team.map(OAuthV2AccessResponse.Team::getName)
            .or(() -> enterprise.map(OAuthV2AccessResponse.Enterprise::getName))
            .orElse(""),
        String.valueOf(answer.getAppId()),
        answer.getBotUserId(),
        botId(answer.getAccessToken()),
        String.valueOf(answer.getScope()),
        answer.getAuthedUser() == null ? "" : String.valueOf(answer.getAuthedUser().getId()),
        tokens(answer));
  }

  /**
   * Exchanges tokens that are about to expire.
   *
   * @throws Declined where Slack says no or does not answer
   */
  Tokens refresh(String refreshToken) {
    return tokens(
        ask(
            () ->
                api.slack()
                    .methods()
                    .oauthV2Access(
                        r ->
                            credentials(r).grantType("refresh_token").refreshToken(refreshToken))));
  }

  private OAuthV2AccessRequestBuilder credentials(OAuthV2AccessRequestBuilder request) {
    return request.clientId(app.clientId()).clientSecret(app.clientSecret());
  }

  private static Tokens tokens(OAuthV2AccessResponse answer) {
    if (answer.getAccessToken() == null) {
      throw new Declined("incomplete_answer");
    }
    return new Tokens(
        answer.getAccessToken(),
        Optional.ofNullable(answer.getRefreshToken()),
        Optional.ofNullable(answer.getExpiresIn()).map(Duration::ofSeconds));
  }

  /** By it Vigie knows its own messages; it can live without. */
  private Optional<String> botId(String token) {
    try {
      AuthTestResponse answer = api.patient(token).authTest(r -> r);
      return Optional.ofNullable(answer.getBotId());
    } catch (IOException | SlackApiException | RuntimeException e) {
      log.info("A new installation could not be asked who it is: {}", e.getClass().getSimpleName());
      return Optional.empty();
    }
  }

  private static OAuthV2AccessResponse ask(Call call) {
    try {
      OAuthV2AccessResponse answer = call.go();
      if (!answer.isOk()) {
        throw new Declined(String.valueOf(answer.getError()));
      }
      return answer;
    } catch (SlackApiException e) {
      throw new Declined(Declined.AWAY);
    } catch (IOException | JsonParseException | NullPointerException e) {
      throw new Declined(Declined.AWAY);
    }
  }

  /** A call to Slack. */
  private interface Call {
    OAuthV2AccessResponse go() throws IOException, SlackApiException;
  }

  /** Slack said no, or nothing. The message is Slack's own word. */
  static final class Declined extends RuntimeException {
    private static final String AWAY = "no answer";

    Declined(String why) {
      super(why, null, false, false);
    }

    String why() {
      return String.valueOf(getMessage());
    }

    boolean isSlackAway() {
      return why().equals(AWAY);
    }
  }
}
