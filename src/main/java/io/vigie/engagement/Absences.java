package io.vigie.engagement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is away, and who covers. */
@Service
public class Absences {

  /**
   * Who decides meanwhile in an engagement whose referent is away.
   *
   * @param deputy by Slack's user id; nobody where none is named
   */
  public record Cover(Engagement engagement, Optional<String> deputy) {}

  /** An absence, and who covers where the person is referent. */
  public record Away(Absence absence, List<Cover> covers) {}

  /**
   * From today until that day, the last one included. It takes the place of an earlier word.
   *
   * @throws AbsenceInThePast for a day that is over
   */
  @Transactional
  public Away away(PersonId person, LocalDate until) {
    throw new UnsupportedOperationException();
  }

  /** Back again: no absence from today on. */
  @Transactional
  public void back(PersonId person) {
    throw new UnsupportedOperationException();
  }

  /** That person's absence that is running or to come. */
  public Optional<Absence> of(String user) {
    throw new UnsupportedOperationException();
  }
}
