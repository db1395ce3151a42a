package io.vigie.settings;

import static io.vigie.settings.Variable.PORT;
import static io.vigie.settings.Variable.SLACK_API_URL;
import static io.vigie.settings.Variable.VIGIE_DATABASE_PASSWORD;
import static io.vigie.settings.Variable.VIGIE_DATABASE_URL;
import static io.vigie.settings.Variable.VIGIE_DATABASE_USER;
import static io.vigie.settings.Variable.VIGIE_LANGUAGE;
import static io.vigie.settings.Variable.VIGIE_MANAGEMENT_ADDRESS;
import static io.vigie.settings.Variable.VIGIE_MANAGEMENT_PORT;

import io.vigie.shared.Language;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;

/** Reads all variables and throws {@link WrongSetting} at the first that cannot stand. */
final class StartupCheck {

  private static final String SLACKS_OWN_API = "https://slack.com/api/";

  private final Source source;

  StartupCheck(Source source) {
    this.source = source;
  }

  Settings settings() {
    nothingIsBlank();
    ports();
    managementAddress();
    Language language = language();
    Settings.Database database = database();
    URI api = slackApi();
    Credentials credentials = Credentials.in(source);
    return new Settings(
        credentials.botToken(),
        credentials.signingSecret(),
        credentials.appToken(),
        api,
        database,
        language,
        credentials.oauth(),
        credentials.encryptionKeys());
  }

  private void nothingIsBlank() {
    for (Variable variable : Variable.values()) {
      if (variable != VIGIE_DATABASE_PASSWORD
          && variable.in(source).filter(String::isBlank).isPresent()) {
        throw variable.wrong("is blank: give it a value, or remove it.");
      }
    }
  }

  private void ports() {
    int port = port(PORT, 3000);
    if (port(VIGIE_MANAGEMENT_PORT, 3001) == port) {
      throw VIGIE_MANAGEMENT_PORT.wrong(
          "is the same as PORT, " + port + ": give each its own number.");
    }
  }

  private int port(Variable variable, int standard) {
    Optional<String> written = variable.in(source);
    if (written.isEmpty()) {
      return standard;
    }
    if (!written.get().matches("[0-9]{1,5}")) {
      throw variable.wrong("is not a port: give a number from 1 to 65535.");
    }
    int port = Integer.parseInt(written.get());
    if (port < 1 || port > 65_535) {
      throw variable.wrong("is not a port: give a number from 1 to 65535.");
    }
    return port;
  }

  private void managementAddress() {
    try {
      InetAddress unused = InetAddress.getByName(VIGIE_MANAGEMENT_ADDRESS.in(source).orElse(""));
    } catch (UnknownHostException e) {
      throw VIGIE_MANAGEMENT_ADDRESS.wrong(
          "is not an address of this machine: give one such as 127.0.0.1 or 0.0.0.0.");
    }
  }

  private Language language() {
    return switch (VIGIE_LANGUAGE.in(source).orElse("en")) {
      case "en" -> Language.EN;
      case "fr" -> Language.FR;
      default -> throw VIGIE_LANGUAGE.wrong("is neither en nor fr: give one of the two.");
    };
  }

  private Settings.Database database() {
    String url = VIGIE_DATABASE_URL.in(source).orElse(DatabaseUrl.DEFAULT);
    if (!DatabaseUrl.isKnown(url)) {
      // The URL itself may hold a password, so it is not shown.
      throw VIGIE_DATABASE_URL.wrong("must begin with jdbc:h2: or jdbc:postgresql: and go on.");
    }
    return new Settings.Database(
        DatabaseUrl.complete(url),
        VIGIE_DATABASE_USER.in(source).orElse("vigie"),
        VIGIE_DATABASE_PASSWORD.in(source).orElse(""));
  }

  private URI slackApi() {
    String written = SLACK_API_URL.in(source).orElse(SLACKS_OWN_API);
    if (!written.matches("https?://[^/\\s?#@]+(/[^\\s?#]*)?/api/")) {
      throw SLACK_API_URL.wrong(
          "must be an http or https address that ends in /api/, such as " + SLACKS_OWN_API + ".");
    }
    try {
      return URI.create(written);
    } catch (IllegalArgumentException e) {
      throw SLACK_API_URL.wrong("is not an address: write it like " + SLACKS_OWN_API + ".");
    }
  }
}
