package io.vigie.slack;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigie.schedule.Appointment;
import io.vigie.schedule.Timetable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Where the scheduler runs, it alone fires. */
class NobodyMovesTimeTest extends RunningVigie {

  @Autowired Timetable timetable;

  @Test
  void anAppointmentCannotBeFiredFromOutside() {
    assertThatThrownBy(
            () -> timetable.fire(new Appointment(clock.instant(), "housekeeping", "nightly")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("fires by itself");
  }
}
