package io.vigie.proof;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Eight people who go on typing until nobody answers. */
final class Crowd {

  private static final int PEOPLE = 8;
  private static final int BETWEEN_POSTS_MILLIS = 80;

  private final Deeds deeds;
  private final int port;
  private final int round;
  private final List<Thread> people = new ArrayList<>();

  Crowd(Deeds deeds, int port, int round) {
    this.deeds = deeds;
    this.port = port;
    this.round = round;
  }

  /** What the last life left unanswered is sent again, as a person would. */
  void sendAgain() throws IOException {
    try (Wire wire = new Wire(port)) {
      for (Deeds.Deed deed : deeds.unanswered()) {
        deeds.answered(deed, wire.exchange(deeds.request(deed)), round);
      }
    }
  }

  void begin() {
    for (int i = 1; i < PEOPLE; i++) {
      people.add(new Thread(() -> goOn(deeds::figure, 0)));
    }
    // One of them does what is posted to the channel.
    people.add(
        new Thread(() -> goOn(new Alternating(deeds::setUp, deeds::digest), BETWEEN_POSTS_MILLIS)));
    people.forEach(Thread::start);
  }

  private static final class Alternating implements Supplier<Deeds.Deed> {

    private final Supplier<Deeds.Deed> one;
    private final Supplier<Deeds.Deed> other;
    private boolean turn;

    Alternating(Supplier<Deeds.Deed> one, Supplier<Deeds.Deed> other) {
      this.one = one;
      this.other = other;
    }

    @Override
    public Deeds.Deed get() {
      turn = !turn;
      return (turn ? one : other).get();
    }
  }

  private void goOn(Supplier<Deeds.Deed> next, int pauseMillis) {
    try (Wire wire = new Wire(port)) {
      while (true) {
        Deeds.Deed deed = next.get();
        deeds.begun(deed);
        deeds.answered(deed, wire.exchange(deeds.request(deed)), round);
        if (pauseMillis > 0) {
          Thread.sleep(pauseMillis);
        }
      }
    } catch (IOException killed) {
      // What was asked last stays unanswered.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  void awaitEnd() throws InterruptedException {
    for (Thread person : people) {
      person.join();
    }
  }
}
