package io.vigie.slack.digest;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.kpi.Proportion;
import io.vigie.shared.Language;
import io.vigie.shared.Week;
import io.vigie.slack.kit.Texts;
import io.vigie.slack.kpi.PrintedFigures;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureWordsTest {

  private static final Texts ENGLISH = Texts.in(Language.EN);
  private static final Texts FRENCH = Texts.in(Language.FR);

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "108; 1594; 108/1,594 · 6.8 % (5.6–8.1 %)",
        "6; 252; 6/252 · 2.4 % (1.1–5.1 %)",
        "31; 38; 31/38 · 82 % (67–91 %)",
        "0; 6; 0/6 · 0 % (0–39 %)",
        "12; 99; 12/99 · 12 % (7–20 %)",
        "3; 4; 3/4"
      })
  void a_share_stands_beside_what_it_was_counted_from(long of, long all, String printed) {
    assertThat(new PrintedFigures(ENGLISH).withInterval(new Proportion(of, all)))
        .isEqualTo(printed);
  }

  @Test
  void french_spaces_do_not_break() {
    assertThat(new PrintedFigures(FRENCH).withInterval(new Proportion(108, 1594)))
        .isEqualTo("108/1\u202F594, soit 6,8\u00A0% (5,6–8,1\u00A0%)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "2008-W30; Mon 21 – Sun 27 Jul 2008; du lundi 21 au dimanche 27 juillet 2008",
        "2008-W31; Mon 28 Jul – Sun 3 Aug 2008; du lundi 28 juillet au dimanche 3 août 2008",
        "2009-W01; Mon 29 Dec 2008 – Sun 4 Jan 2009; "
            + "du lundi 29 décembre 2008 au dimanche 4 janvier 2009"
      })
  void a_week_is_named_by_its_days(String week, String english, String french) {
    Week named = Week.parse(week).orElseThrow();
    assertThat(new WeekWords(ENGLISH, named).range()).isEqualTo(english);
    assertThat(new WeekWords(FRENCH, named).range()).isEqualTo(french);
  }

  @ParameterizedTest
  @CsvSource({
    "Europe/Paris,times in Europe/Paris,heure de Paris",
    "Indian/Antananarivo,times in Indian/Antananarivo,heure d’Antananarivo",
    "Etc/UTC,times in Etc/UTC,fuseau Etc/UTC"
  })
  void a_zone_is_named_as_people_do(String zone, String english, String french) {
    Week week = Week.of(2008, 30);
    assertThat(new WeekWords(ENGLISH, week).zone(ZoneId.of(zone))).isEqualTo(english);
    assertThat(new WeekWords(FRENCH, week).zone(ZoneId.of(zone))).isEqualTo(french);
  }

  @Test
  void a_week_of_another_year_says_which() {
    WeekWords words = new WeekWords(FRENCH, Week.of(2009, 2));
    assertThat(words.name(Week.of(2008, 50))).isEqualTo("semaine 50 de 2008");
    assertThat(words.onAxis(Week.of(2008, 50))).isEqualTo("S50 2008");
  }

  @ParameterizedTest
  @CsvSource({
    "1,NEARLY_CERTAIN", "0.9,NINE_IN_TEN", "0.75,THREE_IN_FOUR", "0.5,ONE_IN_TWO",
    "0.25,ONE_IN_FOUR", "0.1,ONE_IN_TEN", "0.049,UNLIKELY", "0,UNLIKELY"
  })
  void a_chance_is_said_no_finer_than_it_is_known(double chance, Odds odds) {
    assertThat(Odds.of(chance)).isEqualTo(odds);
  }
}
