package io.vigie;

import com.github.tomakehurst.wiremock.extension.ResponseTransformerV2;
import com.github.tomakehurst.wiremock.http.Response;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** Calls that the fake Slack takes and does not answer, until it is told to. */
public final class HeldCalls implements ResponseTransformerV2 {

  static final String NAME = "held";
  private static volatile Hold current = new Hold();

  static Hold begin() {
    current = new Hold();
    return current;
  }

  /** One time of silence. */
  public static final class Hold implements AutoCloseable {

    private final AtomicInteger arrived = new AtomicInteger();
    private final CountDownLatch over = new CountDownLatch(1);

    /** How many calls wait or have waited here. */
    public int arrived() {
      return arrived.get();
    }

    @Override
    public void close() {
      over.countDown();
    }
  }

  @Override
  public Response transform(Response response, ServeEvent call) {
    Hold hold = current;
    hold.arrived.incrementAndGet();
    try {
      hold.over.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return response;
  }

  @Override
  public boolean applyGlobally() {
    return false;
  }

  @Override
  public String getName() {
    return NAME;
  }
}
