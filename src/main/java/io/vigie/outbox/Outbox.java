package io.vigie.outbox;

import org.springframework.stereotype.Service;

/** The door to the outbox. */
@Service
public class Outbox {
  public void post(OutgoingMessage message) {
    throw new UnsupportedOperationException(message.slot());
  }
}
