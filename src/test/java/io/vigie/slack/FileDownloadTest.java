package io.vigie.slack;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import io.vigie.settings.Settings;
import io.vigie.shared.Language;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A file is taken from Slack alone, whole, within limits; the token goes nowhere else. */
class FileDownloadTest {

  private static final String TOKEN = "xoxb-secret";
  private static final int TWENTY_MEGABYTES = 20 * 1024 * 1024;

  private final WireMockServer slack = new WireMockServer(options().dynamicPort());
  private final WireMockServer elsewhere = new WireMockServer(options().dynamicPort());

  @BeforeEach
  void start() {
    slack.start();
    elsewhere.start();
    elsewhere.stubFor(any(anyUrl()).willReturn(aResponse().withBody("week,dials\n2026-W46,1\n")));
  }

  @AfterEach
  void stop() {
    slack.stop();
    elsewhere.stop();
  }

  @Test
  void aFileIsReadWithTheTokenOfTheBot() {
    hands("/file", aResponse().withBody("week,dials"));

    assertThat(new String(read("/file"), StandardCharsets.UTF_8)).isEqualTo("week,dials");
    assertThat(tokens(slack)).containsExactly("Bearer " + TOKEN);
  }

  @Test
  void twentyMegabytesAreReadAndOneByteMoreIsNot() {
    hands("/large", aResponse().withBody(new byte[TWENTY_MEGABYTES]));
    hands("/larger", aResponse().withBody(new byte[TWENTY_MEGABYTES + 1]));

    assertThat(read("/large")).hasSize(TWENTY_MEGABYTES);
    assertThatThrownBy(() -> read("/larger")).isInstanceOf(FileTooLarge.class);
  }

  @Test
  void aRedirectWithinSlackIsFollowed() {
    hands("/file", redirect("/moved"));
    hands("/moved", aResponse().withBody("week,dials"));

    assertThat(read("/file")).hasSize(10);
  }

  @Test
  void aRedirectToAnotherHostIsNotFollowedAndTheTokenStaysHere() {
    hands("/file", redirect(elsewhere.url("/file")));

    assertThatThrownBy(() -> read("/file")).isInstanceOf(FileUnavailable.class);
    assertThat(tokens(elsewhere)).isEmpty();
  }

  @Test
  void redirectsThatGoInACircleEnd() {
    hands("/file", redirect("/file"));

    assertThatThrownBy(() -> read("/file")).isInstanceOf(FileUnavailable.class);
    assertThat(tokens(slack)).hasSize(4);
  }

  static Stream<String> addressesThatAreNotSlacks() {
    return Stream.of(
        "http://slack.com/file",
        "https://slack.com.example.org/file",
        "https://notslack.com/file",
        "file:///etc/passwd",
        "https://files.slack.com@example.org/file",
        "no address at all",
        "");
  }

  @ParameterizedTest
  @MethodSource("addressesThatAreNotSlacks")
  void anAddressThatIsNotSlacksIsNotAsked(String address) {
    assertThatThrownBy(() -> download(Duration.ofSeconds(2)).read(address))
        .isInstanceOf(FileUnavailable.class);
    assertThatThrownBy(() -> download(Duration.ofSeconds(2)).read(elsewhere.url("/file")))
        .isInstanceOf(FileUnavailable.class);
    assertThat(tokens(elsewhere)).isEmpty();
  }

  @Test
  void aPageToSignInAtIsNoFile() {
    hands(
        "/file",
        aResponse()
            .withHeader("Content-Type", "text/html; charset=utf-8")
            .withBody("<html>Sign in</html>"));

    assertThatThrownBy(() -> read("/file")).isInstanceOf(FileUnavailable.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {302, 401, 403, 404, 429, 500})
  void whateverIsNotAFileIsNotRead(int status) {
    hands("/file", aResponse().withStatus(status));

    assertThatThrownBy(() -> read("/file")).isInstanceOf(FileUnavailable.class);
  }

  @Test
  void aFileThatBreaksOffIsNotRead() {
    hands("/file", aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK));

    assertThatThrownBy(() -> read("/file")).isInstanceOf(FileUnavailable.class);
  }

  /** Each of them would take a minute. */
  @Test
  void neitherASilentSlackNorASlowOneHoldsTheReaderForLong() {
    hands("/silent", aResponse().withFixedDelay(60_000));
    hands("/slow", aResponse().withBody("x".repeat(600)).withChunkedDribbleDelay(600, 60_000));
    long begun = System.nanoTime();

    FileDownload hurried = download(Duration.ofMillis(500));
    assertThatThrownBy(() -> hurried.read(slack.url("/silent")))
        .isInstanceOf(FileUnavailable.class);
    assertThatThrownBy(() -> hurried.read(slack.url("/slow"))).isInstanceOf(FileUnavailable.class);

    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(30));
  }

  private byte[] read(String path) {
    return download(Duration.ofSeconds(20)).read(slack.url(path));
  }

  private FileDownload download(Duration limit) {
    Settings settings =
        new Settings(
            TOKEN,
            Optional.empty(),
            Optional.empty(),
            URI.create(slack.url("/api/")),
            new Settings.Database("", "", ""),
            Language.EN);
    return new FileDownload(new SlackHosts(settings), settings, limit);
  }

  private void hands(String path, ResponseDefinitionBuilder answer) {
    slack.stubFor(get(path).willReturn(answer));
  }

  private static ResponseDefinitionBuilder redirect(String to) {
    return aResponse().withStatus(302).withHeader("Location", to);
  }

  private static List<String> tokens(WireMockServer server) {
    return server.getAllServeEvents().stream()
        .map(event -> event.getRequest().getHeader("Authorization"))
        .toList();
  }
}
