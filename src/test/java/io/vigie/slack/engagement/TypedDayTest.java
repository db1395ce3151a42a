package io.vigie.slack.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedDayTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-12-04                    | 2026-12-04
          until 2026-12-04              | 2026-12-04
          UNTIL 4 December              | 2026-12-04
          till Dec 4th                  | 2026-12-04
          december 4, 2027              | 2027-12-04
          4 dec. 2027                   | 2027-12-04
          4/12                          | 2026-12-04
          04.12.2026                    | 2026-12-04
          the 1st of march              | 2027-03-01
          jusqu’au 4 décembre           | 2026-12-04
          jusqu'au 1er décembre 2026    | 2026-12-01
          jusqu au 4 decembre           | 2026-12-04
          Jusqu’au vendredi 4 décembre  | 2026-12-04
          until Friday 4 December       | 2026-12-04
          3 août                        | 2027-08-03
          16 novembre                   | 2026-11-16
          15 novembre                   | 2027-11-15
          """)
  void isReadInBothLanguages(String typed, LocalDate day) {
    assertThat(TypedDay.read(typed, TODAY)).contains(day);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "2026-02-30", "31/2", "99/99", "4", "d 4", "4 xyz", "0 mai"})
  void whatIsNoDayIsNone(String typed) {
    assertThat(TypedDay.read(typed, TODAY)).isEmpty();
  }
}
