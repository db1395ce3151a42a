package io.vigie.proof;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/** What was asked of Vigie, what of it was acked, and in which round. */
final class Deeds {

  /** A figure that stands for one request, because no other request has it. */
  private final AtomicLong number = new AtomicLong();

  private final Map<Long, Integer> figures = new ConcurrentHashMap<>();
  private final Map<String, Integer> channels = new ConcurrentHashMap<>();
  private final Map<String, Integer> digests = new ConcurrentHashMap<>();
  private final Set<Deed> unanswered = ConcurrentHashMap.newKeySet();
  private final List<String> ready = new ArrayList<>();
  private final List<String> odd = new ArrayList<>();
  private final long life = System.currentTimeMillis();

  /** One request; sent again under the same name it is the same request. */
  sealed interface Deed {
    String channel();

    record Figure(String channel, long amount) implements Deed {}

    record SetUp(String channel) implements Deed {}

    record Digest(String channel) implements Deed {}
  }

  byte[] request(Deed deed) {
    if (deed instanceof Deed.Figure figure) {
      String typed = "/kpi dials " + figure.amount();
      return Sent.command(figure.channel(), typed, life + "." + figure.amount());
    }
    return deed instanceof Deed.Digest digest
        ? Sent.command(digest.channel(), "/digest now", life + "." + digest.channel())
        : Sent.setUp(deed.channel());
  }

  Deed figure() {
    return new Deed.Figure(anyChannel(), number.incrementAndGet());
  }

  Deed setUp() {
    return new Deed.SetUp("C" + number.incrementAndGet());
  }

  /** In a channel that has posted none yet, as far as is known. */
  Deed digest() {
    String channel = anyChannel();
    return digests.containsKey(channel) ? setUp() : new Deed.Digest(channel);
  }

  private synchronized String anyChannel() {
    return ready.get(ThreadLocalRandom.current().nextInt(ready.size()));
  }

  void begun(Deed deed) {
    unanswered.add(deed);
  }

  void answered(Deed deed, Wire.Answer answer, int round) {
    unanswered.remove(deed);
    String text = answer.text();
    if (answer.status() != 200
        || text.contains("Something went wrong")
        || text.contains("response_action")) {
      note(deed + " got " + answer.status() + " " + text);
    } else if (deed instanceof Deed.Figure figure) {
      recorded(figure, text, round);
    } else if (deed instanceof Deed.Digest && !text.contains("\"refusal.")) {
      digests.put(deed.channel(), round);
    } else if (deed instanceof Deed.SetUp && channels.putIfAbsent(deed.channel(), round) == null) {
      becomesReady(deed.channel());
    }
  }

  /** Sent again after it had been served, a request is acked without words. */
  private void recorded(Deed.Figure figure, String text, int round) {
    if (text.isEmpty() || text.contains("kpi.undo")) {
      figures.put(figure.amount(), round);
    } else {
      note(figure + " got " + text);
    }
  }

  private synchronized void becomesReady(String channel) {
    ready.add(channel);
  }

  private synchronized void note(String what) {
    odd.add(what.substring(0, Math.min(300, what.length())));
  }

  /** What was asked when the process died: nobody knows what became of it. */
  Collection<Deed> unanswered() {
    return List.copyOf(unanswered);
  }

  Map<Long, Integer> figures() {
    return figures;
  }

  Map<String, Integer> channels() {
    return channels;
  }

  Map<String, Integer> digests() {
    return digests;
  }

  synchronized List<String> odd() {
    return List.copyOf(odd);
  }
}
