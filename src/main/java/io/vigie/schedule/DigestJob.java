package io.vigie.schedule;

import io.vigie.digest.DigestWriter;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Every working day at the digest's hour: the digest that is due by now, if it has not been
 * written.
 */
@Component
class DigestJob extends EngagementJob {

  private final DigestWriter digests;

  DigestJob(DigestWriter digests) {
    this.digests = digests;
  }

  @Override
  void run(UUID engagement) {
    digests.write(engagement);
  }
}
