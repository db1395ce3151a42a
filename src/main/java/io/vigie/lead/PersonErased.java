package io.vigie.lead;

import io.vigie.engagement.Engagement;
import java.util.List;

/**
 * Of these leads nothing of the person is left.
 *
 * @param leads as they are now
 */
public record PersonErased(Engagement engagement, List<Lead> leads) {
  public PersonErased {
    leads = List.copyOf(leads);
  }
}
