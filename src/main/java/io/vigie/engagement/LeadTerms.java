package io.vigie.engagement;

/**
 * What was agreed about leads.
 *
 * @param verdictHours within how many working hours the client owes a verdict; each lead keeps what
 *     was agreed when it was handed over
 * @param retentionMonths how long after its end an engagement keeps people's data
 */
public record LeadTerms(int verdictHours, int retentionMonths) {

  /** Ten working days. */
  public static final int MOST_HOURS = 90;

  /** Five years. */
  public static final int MOST_MONTHS = 60;

  /** Two working days, twelve months: where nothing else was agreed. */
  public static final LeadTerms USUAL = new LeadTerms(18, 12);

  public LeadTerms {
    if (!isBetween(1, verdictHours, MOST_HOURS) || !isBetween(1, retentionMonths, MOST_MONTHS)) {
      throw new IllegalArgumentException(verdictHours + " hours, " + retentionMonths + " months");
    }
  }

  private static boolean isBetween(int least, int value, int most) {
    return least <= value && value <= most;
  }

  /** Within how many working minutes a verdict is owed. */
  public int verdictMinutes() {
    return verdictHours * 60;
  }
}
