package io.vigie.slack.installation;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vigie.settings.Settings;
import io.vigie.slack.Manifest;
import io.vigie.slack.kit.Texts;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.util.Optional;

/** {@code GET /slack/install}: the page that leads to Slack's own, where a workspace says yes. */
class InstallServlet extends HttpServlet {

  private final transient OAuthStates states;
  private final transient Settings settings;

  InstallServlet(OAuthStates states, Settings settings) {
    this.states = states;
    this.settings = settings;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!request.getMethod().equals("GET")) {
      response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
      response.setHeader("Allow", "GET");
      return;
    }
    String browser = Browser.secret(request).orElseGet(states::secret);
    Browser.remember(browser, request, response);
    Texts t = Texts.in(Browser.language(request, settings.language()));
    Optional<String> state = states.begin(browser);
    if (state.isEmpty()) {
      response.setHeader("Retry-After", String.valueOf(OAuthStates.LIFE.toSeconds()));
    }
    state.map(begun -> first(begun, t)).orElseGet(() -> crowded(t)).write(response);
  }

  private Page first(String state, Texts t) {
    return new Page(
        200,
        t.language().key(),
        t.plain("install.title"),
        t.plain("install.what"),
        t.plain("install.add"),
        slack(state));
  }

  private static Page crowded(Texts t) {
    return new Page(
        429,
        t.language().key(),
        t.plain("install.title"),
        t.plain("install.crowded"),
        t.plain("install.again"),
        "/slack/install");
  }

  /** Slack's page, at the host of its API. */
  private String slack(String state) {
    return settings.slackApi().resolve("../oauth/v2/authorize")
        + "?client_id="
        + encoded(settings.oauth().orElseThrow().clientId())
        + "&scope="
        + encoded(String.join(",", Manifest.scopes()))
        + "&state="
        + encoded(state);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
