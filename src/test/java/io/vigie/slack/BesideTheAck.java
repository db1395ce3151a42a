package io.vigie.slack;

import org.awaitility.Awaitility;
import org.springframework.beans.factory.BeanFactory;

/** What an application still has to say beside its acks. */
public final class BesideTheAck {

  private BesideTheAck() {}

  /** Waits until all of it is said: what one test asked for is not told to the next. */
  public static void awaitItsEnd(BeanFactory application) {
    Awaitility.await().until(application.getBean(Afterwards.class)::isIdle);
  }
}
