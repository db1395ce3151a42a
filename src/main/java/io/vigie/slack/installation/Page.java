package io.vigie.slack.installation;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.springframework.web.util.HtmlUtils;

/**
 * A plain page: a title, a sentence, a link. It runs no script and loads nothing.
 *
 * @param status of HTTP
 * @param link where the link leads
 */
record Page(int status, String language, String title, String sentence, String label, String link) {

  private static final String STYLE =
      "body{font:18px/1.5 system-ui,sans-serif;max-width:34em;margin:15vh auto;padding:0 1em;"
          + "color:#1d1c1d}a{display:inline-block;padding:.6em 1.2em;border-radius:6px;"
          + "background:#1d4d4f;color:#fff;text-decoration:none}"
          + "@media(prefers-color-scheme:dark){body{background:#1a1d21;color:#e8e8e8}}";

  private static final String POLICY =
      "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none';"
          + " style-src 'sha256-"
          + sha256(STYLE)
          + "'";

  void write(HttpServletResponse response) throws IOException {
    byte[] body = html().getBytes(UTF_8);
    response.setStatus(status);
    response.setContentType("text/html; charset=utf-8");
    response.setHeader("Content-Security-Policy", POLICY);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("Cache-Control", "no-store");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  private String html() {
    return """
    <!doctype html>
    <html lang="%s">
    <head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
    <title>%s</title><style>%s</style></head>
    <body><main><h1>%s</h1><p>%s</p><p><a href="%s">%s</a></p></main></body>
    </html>
    """
        .formatted(
            language,
            escaped(title),
            STYLE,
            escaped(title),
            escaped(sentence),
            escaped(link),
            escaped(label));
  }

  private static String escaped(String text) {
    return HtmlUtils.htmlEscape(text, "UTF-8");
  }

  private static String sha256(String text) {
    try {
      return Base64.getEncoder()
          .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
