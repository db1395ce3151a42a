package io.vigie.lead;

import io.vigie.engagement.Engagement;
import io.vigie.engagement.PersonId;

/** Many leads were handed over at once, from the first of these numbers to the last. */
public record LeadsImported(Engagement engagement, PersonId by, int first, int last) {}
