package io.vigie.arbitration;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vigie.arbitration.DecisionExport.Entry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * One file a question, in the manner of MADR (Markdown architectural decision records): its
 * headings are that format's and stay English, so that tools for it read them.
 */
final class MarkdownLog {

  private static final int NAME = 60;

  private MarkdownLog() {}

  static byte[] zip(List<Entry> entries) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, UTF_8)) {
      for (Entry entry : entries) {
        zip.putNextEntry(new ZipEntry(name(entry.question())));
        zip.write(page(entry).getBytes(UTF_8));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** {@code 0004-may-the-tone-differ.md}: letters and digits alone, whatever was asked. */
  static String name(Question question) {
    String words =
        Normalizer.normalize(question.words(), Normalizer.Form.NFD)
            .replaceAll("\\p{M}+", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("(^-+)|(-+$)", "");
    String cut = words.substring(0, Math.min(NAME, words.length())).replaceAll("-+$", "");
    return "%04d%s.md".formatted(question.number(), cut.isEmpty() ? "" : "-" + cut);
  }

  static String page(Entry entry) {
    Question question = entry.question();
    StringBuilder page = new StringBuilder();
    head(page, question);
    section(page, "Context and Problem Statement", context(question));
    section(page, "Decision Drivers", question.criteria());
    section(page, "Considered Options", options(question));
    entry.answers().forEach(answer -> outcome(page, answer));
    prosAndCons(page, question);
    section(page, "More Information", Optional.of(more(entry)));
    return page.toString();
  }

  private static void head(StringBuilder page, Question question) {
    page.append("---\n");
    page.append("status: ").append(status(question)).append('\n');
    question
        .decision()
        .ifPresent(
            answer ->
                page.append("date: ")
                    .append(answer.decidedAt().atOffset(ZoneOffset.UTC).toLocalDate())
                    .append('\n')
                    .append("decision-makers: ")
                    .append(answer.decidedBy().user())
                    .append('\n'));
    if (!question.consulted().isEmpty()) {
      page.append("consulted: ").append(String.join(", ", question.consulted())).append('\n');
    }
    page.append("---\n\n# ").append(question.name()).append(": ");
    page.append(line(question.words())).append("\n");
  }

  private static String status(Question question) {
    return switch (question.state()) {
      case OPEN, NEEDS_INFORMATION, REOPENED -> "proposed";
      case PROVISIONAL -> "accepted (provisional)";
      case DECIDED -> "accepted";
      case WITHDRAWN -> "withdrawn";
      case SUPERSEDED -> "superseded by D-" + question.supersededBy().orElseThrow();
    };
  }

  private static Optional<String> context(Question question) {
    String blocks = question.blocks().map(text -> "\n\nWaits for it: " + plain(text)).orElse("");
    return Optional.of(plain(question.context().orElse(question.words())) + blocks);
  }

  private static Optional<String> options(Question question) {
    return question.options().stream()
        .map(option -> "* " + line(option.words()))
        .reduce((first, second) -> first + "\n" + second);
  }

  private static void outcome(StringBuilder page, Decision answer) {
    String because =
        answer.rationale().isEmpty() ? "nobody answered by its date" : plain(answer.rationale());
    String review =
        answer.reviewOn().map(day -> " To be looked at again on " + day + ".").orElse("");
    section(
        page,
        answer.sequence() == 1 ? "Decision Outcome" : "Decision Outcome " + answer.sequence(),
        Optional.of(
            "Chosen: \"%s\", because %s%n%nIn force from %s.%s"
                .formatted(line(answer.words()), because, answer.inForceFrom(), review)
                .replace(System.lineSeparator(), "\n")));
  }

  private static void prosAndCons(StringBuilder page, Question question) {
    if (question.options().stream().allMatch(o -> o.pros().isEmpty() && o.cons().isEmpty())) {
      return;
    }
    page.append("\n## Pros and Cons of the Options\n");
    for (Option option : question.options()) {
      page.append("\n### ").append(line(option.words())).append("\n\n");
      option.pros().forEach(pro -> page.append("* Good, because ").append(line(pro)).append('\n'));
      option.cons().forEach(con -> page.append("* Bad, because ").append(line(con)).append('\n'));
    }
  }

  private static String more(Entry entry) {
    Question question = entry.question();
    StringBuilder more = new StringBuilder();
    question.links().ifPresent(links -> more.append(plain(links)).append("\n\n"));
    question.supersedes().ifPresent(old -> more.append("Supersedes D-").append(old).append("\n\n"));
    for (Happening happening : entry.history()) {
      more.append("* ").append(happening.at()).append(' ');
      more.append(happening.deed().name().toLowerCase(Locale.ROOT).replace('_', ' '));
      happening.by().ifPresent(person -> more.append(" by ").append(person.user()));
      happening.words().ifPresent(words -> more.append(": ").append(line(words)));
      more.append('\n');
    }
    return more.toString().strip();
  }

  private static void section(StringBuilder page, String title, Optional<String> text) {
    text.ifPresent(
        words -> page.append("\n## ").append(title).append("\n\n").append(words).append("\n"));
  }

  /** Other people's words on one line, and no heading, list or markup of ours. */
  private static String line(String words) {
    return plain(words.replaceAll("\\s+", " ").strip());
  }

  private static String plain(String words) {
    return words
        .replaceAll("([\\\\`*_\\[\\]<>#|])", "\\\\$1")
        .replaceAll("(?m)^(\\s*)([-+=])", "$1\\\\$2");
  }
}
