package io.vigie.signal;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.arbitration.Answer;
import io.vigie.arbitration.Decisions;
import io.vigie.arbitration.Draft;
import io.vigie.arbitration.Question;
import io.vigie.arbitration.Questions;
import io.vigie.arbitration.Ruling;
import io.vigie.shared.Week;
import io.vigie.signal.SignalReport.Yield;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the digest, the report and the files say of signals. */
class FieldFiguresTest extends SignalStory {

  private static final Week WEEK = Week.of(2026, 47);

  @Autowired SignalWeeks weeks;
  @Autowired SignalReport report;
  @Autowired SignalExport export;
  @Autowired Questions questions;
  @Autowired Decisions decisions;

  @BeforeEach
  void anEngagementOfTwoCompanies() {
    anEngagement();
  }

  @Test
  void aWeekSaysWhatIsNewWhatGrowsAndWhatNobodyLookedAt() {
    WeakSignal old = reported(hery, "Nobody says payroll");
    clock.set("2026-11-25T10:00", "Europe/Paris");
    WeakSignal price = reported(hery, "They want a discount");
    signals.addDetails(as(hery), price.id(), about(SignalType.PRICE));
    groups.same(as(lova), reported(lova, "Discounts, always discounts").id(), price.id());

    SignalWeek first = weeks.of(acmes(), WEEK);
    assertThat(first.reported()).isEqualTo(1);
    assertThat(first.growing()).isEmpty();
    assertThat(first.oldest()).isEmpty();
    SignalWeek second = weeks.of(acmes(), WEEK.next());
    assertThat(second.reported()).isEqualTo(2);
    assertThat(second.byType()).isEqualTo(Map.of(SignalType.PRICE, 1));
    assertThat(second.growing()).extracting(SignalGroup::name).containsExactly("S-2");
    assertThat(second.oldest().orElseThrow().first().id()).isEqualTo(old.id());
    triages.close(as(claire), old.id(), "We know");
    assertThat(weeks.of(acmes(), WEEK.next()).oldest()).isEmpty();
    assertThat(weeks.of(acmes(), Week.of(2026, 40)).isQuiet()).isTrue();
  }

  @Test
  void theReportCountsWhatWasLedToAndHowLongItTook() {
    WeakSignal price = reported(hery, "They want a discount");
    signals.addDetails(as(hery), price.id(), about(SignalType.PRICE));
    WeakSignal noise = reported(hery, "It rained");
    reported(hery, "Nobody says payroll");
    clock.advance(Duration.ofHours(12));
    triages.close(as(claire), noise.id(), "So what");
    clock.advance(Duration.ofHours(24));
    Question asked =
        questions.ask(
            as(claire),
            new Draft(
                "May agents give a discount?",
                Optional.empty(),
                List.of(),
                Optional.empty(),
                LocalDate.of(2027, 1, 15),
                Optional.empty(),
                Optional.of("S-1"),
                List.of(),
                Optional.empty()));
    decisions.decide(
        as(claire),
        asked.id(),
        new Ruling(new Answer.OwnWords("No"), "So.", Optional.empty(), Optional.empty()));

    assertThat(report.ledTo(acmes(), WEEK)).isEqualTo(new Yield(3, 2, 1, 1, 0, Optional.of(1.0)));
    assertThat(report.weeks(acmes(), WEEK)).hasSize(8);
    assertThat(report.weeks(acmes(), WEEK).get(7).total()).isEqualTo(3);
    assertThat(report.weeks(acmes(), WEEK).get(7).byType()).isEqualTo(Map.of(SignalType.PRICE, 1));
  }

  @Test
  void theFileHoldsEverythingAndRunsNothing() {
    assertThat(export.of(as(claire), SignalExport.Format.CSV)).isEmpty();
    WeakSignal first = reported(hery, "=HYPERLINK(\"evil\") said a prospect");
    reported(karim, "Our closers hear nothing");
    triages.close(as(claire), first.id(), "Not ours");

    assertThat(csv(claire))
        .startsWith("\uFEFFnumber,words,type")
        .contains("S-1,\"'=HYPERLINK(", ",closed,Not ours,", "S-2,Our closers hear nothing");
    assertThat(csv(hery)).contains("S-1,").doesNotContain("Our closers");
    assertThat(
            new String(
                export.of(as(claire), SignalExport.Format.JSON).orElseThrow(),
                StandardCharsets.UTF_8))
        .contains("\"number\":\"S-1\"");
  }

  private String csv(Person person) {
    return new String(
        export.of(as(person), SignalExport.Format.CSV).orElseThrow(), StandardCharsets.UTF_8);
  }

  private static Details about(SignalType type) {
    return new Details(Optional.of(type), Optional.empty(), Optional.empty(), Optional.empty());
  }
}
