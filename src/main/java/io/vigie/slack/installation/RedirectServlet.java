package io.vigie.slack.installation;

import io.vigie.shared.Language;
import io.vigie.slack.installation.OAuthCalls.Declined;
import io.vigie.slack.kit.Texts;
import io.vigie.slack.kit.Words;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code GET /slack/oauth_redirect}: the browser comes back from Slack with a code, or without. */
class RedirectServlet extends HttpServlet {

  private static final Logger log = LoggerFactory.getLogger(RedirectServlet.class);
  private static final int SHOWN = 100;

  private final transient OAuthStates states;
  private final transient OAuthCalls calls;
  private final transient Installations installations;
  private final transient Language fallback;

  RedirectServlet(
      OAuthStates states, OAuthCalls calls, Installations installations, Language fallback) {
    this.states = states;
    this.calls = calls;
    this.installations = installations;
    this.fallback = fallback;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!request.getMethod().equals("GET")) {
      response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
      response.setHeader("Allow", "GET");
      return;
    }
    Texts t = Texts.in(Browser.language(request, fallback));
    answer(request, t).write(response);
  }

  private Page answer(HttpServletRequest request, Texts t) {
    try {
      Optional<String> state = only(request, "state").filter(OAuthStates::isSecret);
      Optional<String> browser = Browser.secret(request);
      if (state.isEmpty() || browser.isEmpty() || !states.claim(state.get(), browser.get())) {
        return again(400, t, t.plain("install.stale"));
      }
      return only(request, "code")
          .map(code -> installed(code, t))
          .orElseGet(() -> declined(only(request, "error").orElse("?"), t));
    } catch (Declined e) {
      return e.isSlackAway() ? again(502, t, t.plain("install.away")) : declined(e.why(), t);
    } catch (RuntimeException fault) {
      String reference = UUID.randomUUID().toString().substring(0, 8);
      log.error("Fault {}", reference, fault);
      return again(500, t, t.plain("install.fault", "reference", reference));
    }
  }

  private Page installed(String code, Texts t) {
    Grant grant = calls.exchange(code);
    installations.install(grant);
    return new Page(
        200,
        t.language().key(),
        t.plain("install.title"),
        t.plain("install.done", "workspace", Words.plain(grant.name(), SHOWN)),
        t.plain("install.open"),
        "https://slack.com/app_redirect?app=" + grant.appId());
  }

  private static Page declined(String why, Texts t) {
    return again(400, t, t.plain("install.declined", "error", Words.plain(why, SHOWN)));
  }

  private static Page again(int status, Texts t, String sentence) {
    return new Page(
        status,
        t.language().key(),
        t.plain("install.title"),
        sentence,
        t.plain("install.again"),
        "/slack/install");
  }

  /** A parameter that is there once. */
  private static Optional<String> only(HttpServletRequest request, String name) {
    String[] values = request.getParameterValues(name);
    return values == null || values.length != 1 || values[0].isBlank()
        ? Optional.empty()
        : Optional.of(values[0]);
  }
}
