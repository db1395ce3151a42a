package io.vigie.slack.installation;

import io.vigie.shared.Language;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** Whose browser it is, and what it reads. */
final class Browser {

  private static final String COOKIE = "vigie_install";

  private Browser() {}

  /** What this browser was given when it began an installation. */
  static Optional<String> secret(HttpServletRequest request) {
    return Stream.ofNullable(request.getCookies())
        .flatMap(Arrays::stream)
        .filter(cookie -> cookie.getName().equals(COOKIE))
        .map(Cookie::getValue)
        .filter(OAuthStates::isSecret)
        .findFirst();
  }

  static void remember(String secret, HttpServletRequest request, HttpServletResponse response) {
    // TLS ends at the proxy before us, which says so.
    boolean https =
        request.isSecure() || "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto"));
    response.addHeader(
        HttpHeaders.SET_COOKIE,
        ResponseCookie.from(COOKIE, secret)
            .path("/slack")
            .httpOnly(true)
            .sameSite("Lax")
            .secure(https)
            .maxAge(OAuthStates.LIFE)
            .build()
            .toString());
  }

  /** The first language of the browser's that Vigie speaks. */
  static Language language(HttpServletRequest request, Language fallback) {
    return Collections.list(request.getLocales()).stream()
        .map(Locale::getLanguage)
        .flatMap(key -> Language.of(key).stream())
        .findFirst()
        .filter(known -> request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) != null)
        .orElse(fallback);
  }
}
