package io.vigie.slack;

import io.vigie.settings.Settings;
import java.net.URI;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Slack's own hosts and that of the configured API: nothing of ours goes anywhere else. */
@Component
class SlackHosts {

  private final URI api;

  SlackHosts(Settings settings) {
    this.api = settings.slackApi();
  }

  boolean has(URI url) {
    String host = url.getHost();
    boolean isApi =
        Objects.equals(url.getScheme(), api.getScheme())
            && Objects.equals(url.getAuthority(), api.getAuthority());
    return isApi
        || (host != null
            && "https".equals(url.getScheme())
            && (host.equals("slack.com") || host.endsWith(".slack.com")));
  }
}
