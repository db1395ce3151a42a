package io.vigie.sandbox;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps other sites out of the sandbox: it answers this machine alone, under its own name alone,
 * and lets only its own page change anything. What it serves may load nothing from elsewhere.
 */
final class PageGuard implements Filter {

  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " connect-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none';"
          + " frame-ancestors 'none'";
  private static final String SLACK = "/sandbox/slack/";
  private static final String API = "/sandbox/api/";
  private static final String UPLOAD = "/sandbox/api/upload";
  private static final int LONGEST = 1_048_576;

  private final Set<String> hosts;

  PageGuard(int port) {
    String suffix = port == 80 ? "" : ":" + port;
    this.hosts = Set.of("localhost" + suffix, "127.0.0.1" + suffix, "[::1]" + suffix);
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (request instanceof HttpServletRequest http
        && response instanceof HttpServletResponse answer
        && isOurs(http.getRequestURI())) {
      headers(answer, http.getRequestURI());
      int refused = refusal(http);
      if (refused != 0) {
        answer.setStatus(refused);
        return;
      }
    }
    chain.doFilter(request, response);
  }

  private static boolean isOurs(String path) {
    return path.equals("/") || path.startsWith("/sandbox/");
  }

  private static void headers(HttpServletResponse response, String path) {
    response.setHeader("Content-Security-Policy", POLICY);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Cache-Control", path.startsWith(API) ? "no-store" : "no-cache");
  }

  /** The status of a refusal, or 0. */
  private int refusal(HttpServletRequest request) throws IOException {
    boolean loopback = InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
    if (!loopback || !isHost(request.getHeader("Host"))) {
      return 403;
    }
    if (request.getRequestURI().startsWith(SLACK)) {
      // Called by the app, which has a token or an address that nobody can guess.
      return 0;
    }
    if (request.getMethod().equals("GET")) {
      return request.getRequestURI().startsWith(API) && !isFromHere(request, true) ? 403 : 0;
    }
    return changing(request);
  }

  private int changing(HttpServletRequest request) {
    if (!isFromHere(request, false)) {
      return 403;
    }
    // No form of another site can send these kinds.
    String expected =
        request.getRequestURI().equals(UPLOAD) ? "application/octet-stream" : "application/json";
    if (!String.valueOf(request.getContentType()).startsWith(expected)) {
      return 415;
    }
    long length = request.getContentLengthLong();
    return length < 0 ? 411 : length > LONGEST ? 413 : 0;
  }

  private boolean isHost(@Nullable String host) {
    return host != null && hosts.contains(host);
  }

  /** By what browsers say of where a request comes from, and no page can change. */
  private boolean isFromHere(HttpServletRequest request, boolean unlessTold) {
    String origin = request.getHeader("Origin");
    String site = request.getHeader("Sec-Fetch-Site");
    if (origin == null && site == null) {
      return unlessTold;
    }
    boolean sameOrigin =
        origin == null || (origin.startsWith("http://") && isHost(origin.substring(7)));
    boolean sameSite =
        site == null || site.equals("same-origin") || (unlessTold && site.equals("none"));
    return sameOrigin && sameSite;
  }
}
