package io.vigie.slack.installation;

import io.vigie.settings.Settings;
import io.vigie.slack.SlackApi;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What exists only where workspaces install Vigie themselves. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("SLACK_CLIENT_ID")
class InstallationConfiguration {

  @Bean
  Vault vault(Settings settings) {
    return new Vault(settings.encryptionKeys());
  }

  @Bean
  InstallationRows installationRows(JdbcClient jdbc) {
    return new InstallationRows(jdbc);
  }

  @Bean
  OAuthStates oauthStates(JdbcClient jdbc, Clock clock) {
    return new OAuthStates(jdbc, clock);
  }

  @Bean
  OAuthCalls oauthCalls(SlackApi api, Settings settings) {
    return new OAuthCalls(api, settings.oauth().orElseThrow());
  }

  @Bean
  Rotation rotation(
      InstallationRows rows,
      Vault vault,
      OAuthCalls calls,
      PlatformTransactionManager transactions,
      Clock clock) {
    return new Rotation(rows, vault, calls, new TransactionTemplate(transactions), clock);
  }

  @Bean
  Installations installations(
      InstallationRows rows,
      Vault vault,
      Rotation rotation,
      PlatformTransactionManager transactions,
      ApplicationEventPublisher events,
      Clock clock) {
    return new Installations(
        rows, vault, rotation, new TransactionTemplate(transactions), events, clock);
  }

  @Bean
  RotationRounds rotationRounds(Rotation rotation) {
    return new RotationRounds(rotation);
  }

  @Bean
  ServletRegistrationBean<InstallServlet> install(OAuthStates states, Settings settings) {
    return new ServletRegistrationBean<>(new InstallServlet(states, settings), "/slack/install");
  }

  @Bean
  ServletRegistrationBean<RedirectServlet> oauthRedirect(
      OAuthStates states, OAuthCalls calls, Installations installations, Settings settings) {
    return new ServletRegistrationBean<>(
        new RedirectServlet(states, calls, installations, settings.language()),
        "/slack/oauth_redirect");
  }
}
