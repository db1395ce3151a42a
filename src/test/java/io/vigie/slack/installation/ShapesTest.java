package io.vigie.slack.installation;

import static io.vigie.slack.Shape.Path.BUTTON_AT_HOME;
import static io.vigie.slack.Shape.Path.DIRECT_MESSAGE;
import static io.vigie.slack.Shape.Path.HOME;
import static io.vigie.slack.Shape.Path.MENTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vigie.slack.Shape;
import io.vigie.slack.Shape.Path;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The table of payloads: every path, by somebody of each company, however the two have installed
 * the app. Each leads to the person's own side, with the token of the installation through which it
 * came.
 */
class ShapesTest extends SeveralWorkspaces {

  private static final AtomicInteger UNIQUE = new AtomicInteger();

  /** The paths that go the person's own way where both companies have the app. */
  private static final Set<Path> AT_HOME = EnumSet.of(DIRECT_MESSAGE, HOME, BUTTON_AT_HOME);

  private final int number = UNIQUE.incrementAndGet();
  private final String channel = "C77" + number;
  private UUID engagement = new UUID(0, 0);

  /** Who has the app, and how. */
  enum Arrangement {
    THE_CLIENT,
    THE_PROVIDER,
    BOTH,
    /** the client is one workspace of an Enterprise Grid, and that workspace has it */
    THE_CLIENT_IN_A_GRID,
    /** both have it, the provider in all workspaces of its Enterprise Grid */
    BOTH_AND_THE_PROVIDER_AS_A_WHOLE,
    /** the client has it in all workspaces of its Enterprise Grid; the provider is a Grid too */
    THE_CLIENT_AS_A_WHOLE;

    boolean has(Company company) {
      return switch (this) {
        case BOTH, BOTH_AND_THE_PROVIDER_AS_A_WHOLE -> true;
        case THE_PROVIDER -> company == Company.PROVIDER;
        default -> company == Company.CLIENT;
      };
    }

    boolean hasAsAWhole(Company company) {
      return company == Company.CLIENT
          ? this == THE_CLIENT_AS_A_WHOLE
          : this == BOTH_AND_THE_PROVIDER_AS_A_WHOLE;
    }

    /** Which company's enterprise stands in a payload of that company's people, if any does. */
    boolean isAGrid(Company company) {
      return switch (this) {
        case THE_CLIENT_IN_A_GRID -> company == Company.CLIENT;
        case BOTH_AND_THE_PROVIDER_AS_A_WHOLE -> company == Company.PROVIDER;
        case THE_CLIENT_AS_A_WHOLE -> true;
        default -> false;
      };
    }

    /** Whose the engagement is, whose bot posts. */
    Company owner() {
      return has(Company.CLIENT) ? Company.CLIENT : Company.PROVIDER;
    }
  }

  enum Company {
    CLIENT,
    PROVIDER
  }

  static Stream<Arguments> everything() {
    return Arrays.stream(Arrangement.values())
        .flatMap(
            how ->
                Arrays.stream(Company.values())
                    .flatMap(
                        of ->
                            Arrays.stream(Path.values()).map(path -> Arguments.of(how, of, path))));
  }

  @ParameterizedTest(name = "{0} has the app; somebody of the {1} by {2}")
  @MethodSource("everything")
  void everyPathLeadsToThePersonsSideThroughTheRightInstallation(
      Arrangement how, Company of, Path path) {
    installed(how);
    Shape shape = shape(how, of, path, "A1");
    SLACK.forget();

    HttpResponse<String> answer = shape.goes(path, port, clock.instant());

    if (path.isForInstallersOnly() && !how.has(of)) {
      assertNothingHappens(path, answer);
      return;
    }
    assertThat(answer.statusCode()).isEqualTo(200);
    if (path.entersFigures()) {
      await().until(() -> !entered().isEmpty());
      assertThat(entered()).containsExactly(user(of) + " of " + team(of));
    }
    if (!path.calls.isEmpty()) {
      SLACK.awaitCall(path.calls);
      assertThat(bearers(path.calls))
          .containsExactly("Bearer " + token(how, through(how, of, path)));
    }
  }

  static Stream<Arguments> everyPath() {
    return Arrays.stream(Path.values()).map(Arguments::of);
  }

  @ParameterizedTest
  @MethodSource("everyPath")
  void whatComesThroughAnotherWorkspaceOrAnotherAppChangesNothing(Path path) {
    installed(Arrangement.THE_CLIENT);
    SLACK.forget();
    Shape here = shape(Arrangement.THE_CLIENT, Company.CLIENT, path, "A1");
    Shape elsewhere =
        new Shape(
            "TELSEWHERE",
            "",
            "",
            "A1",
            "UELSE",
            "TELSEWHERE",
            channel,
            engagement.toString(),
            SLACK.responseUrl());
    assertNothingHappens(path, elsewhere.goes(path, port, clock.instant()));

    boolean namesTheApp = path != Path.GLOBAL_SHORTCUT && path != Path.MESSAGE_SHORTCUT;
    if (namesTheApp) {
      Shape otherApp = shape(Arrangement.THE_CLIENT, Company.CLIENT, path, "A2");
      assertNothingHappens(path, otherApp.goes(path, port, clock.instant()));
    }
    here.goes(path, port, clock.instant());
    await().until(() -> path.entersFigures() ? !entered().isEmpty() : isCalled(path.calls));
  }

  private static boolean isCalled(String method) {
    return !SLACK.calls(method).isEmpty();
  }

  private void assertNothingHappens(Path path, HttpResponse<String> answer) {
    if (path == Path.COMMAND) {
      assertThat(answer.body()).contains("not installed");
    } else if (path == MENTION || path == DIRECT_MESSAGE || path == HOME || path == Path.STEP) {
      assertThat(answer.statusCode()).isEqualTo(200);
    } else {
      assertThat(answer.statusCode()).isEqualTo(403);
    }
    assertThat(waitingEvents()).isZero();
    assertThat(entered()).isEmpty();
    assertThat(SLACK.server().getAllServeEvents())
        .noneMatch(event -> !event.getRequest().getUrl().equals("/api/auth.test"));
  }

  private int waitingEvents() {
    return jdbc.sql("select count(*) from received_event").query(Integer.class).single();
  }

  private void installed(Arrangement how) {
    // What is left of the shape before, whose workspaces are gone.
    jdbc.sql("delete from received_event").update();
    for (Company company : Company.values()) {
      if (how.hasAsAWhole(company)) {
        installsAsAWhole(enterprise(company), token(how, company));
      } else if (how.has(company)) {
        installs(team(company), token(how, company));
      }
      SLACK.knows(user(company), team(company), "");
    }
    engagement = engagement(channel, owner(how), team(Company.CLIENT));
    provider(engagement, team(Company.PROVIDER));
    if (how.hasAsAWhole(Company.CLIENT)) {
      // A partner's enterprise beside a team is no obstacle once the team was met.
      types(team(Company.CLIENT), enterprise(Company.CLIENT), "UANYBODY", "/vigie help");
    }
  }

  private String owner(Arrangement how) {
    Company owner = how.owner();
    return how.hasAsAWhole(owner) ? enterprise(owner) : team(owner);
  }

  private Shape shape(Arrangement how, Company of, Path path, String app) {
    Company through = through(how, of, path);
    return new Shape(
        team(through),
        how.isAGrid(of) ? enterprise(of) : "",
        how.hasAsAWhole(through) ? enterprise(through) : "",
        app,
        user(of),
        team(of),
        channel,
        engagement.toString(),
        SLACK.responseUrl());
  }

  /**
   * Where both have the app: what people of a company do in their own places comes through their
   * own installation, what is said in the channel through that whose bot joined last, what is done
   * at a message or a form through that whose it is.
   */
  private static Company through(Arrangement how, Company of, Path path) {
    if (how.has(Company.CLIENT) && how.has(Company.PROVIDER)) {
      if (path == MENTION) {
        return Company.PROVIDER;
      }
      return path.isForInstallersOnly() || AT_HOME.contains(path) ? of : how.owner();
    }
    return path.isForInstallersOnly() && !how.has(of) ? of : how.owner();
  }

  private String team(Company company) {
    return "T" + company + number;
  }

  private String enterprise(Company company) {
    return "E" + company + number;
  }

  private String user(Company company) {
    return "U" + company + number;
  }

  private static String token(Arrangement how, Company company) {
    return "xoxb-" + how + company;
  }

  private List<String> entered() {
    return jdbc.sql(
            "select entered_by_user, entered_by_team from figure_entry"
                + " where engagement_id = ?")
        .param(engagement)
        .query((row, i) -> row.getString(1) + " of " + row.getString(2))
        .list();
  }
}
