package io.vigie.settings;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of {@code KEY=value} lines. Spring's own reading of such a file keeps the quotes as part
 * of the value, which makes a token that Slack refuses.
 */
public final class DotEnv {

  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final Pattern LINE =
      Pattern.compile("(?:export\\s+)?([A-Za-z_][A-Za-z0-9_]*)\\s*=\\s*(.*)");
  private static final Pattern QUOTED =
      Pattern.compile("\"([^\"]*)\"\\s*(?:#.*)?|'([^']*)'\\s*(?:#.*)?");
  private static final Pattern COMMENT_BEHIND = Pattern.compile("(?:^|\\s+)#.*$");

  private DotEnv() {}

  /** What the file says; nothing where there is no file. */
  public static Map<String, Object> read(Path file) {
    if (!Files.isRegularFile(file)) {
      return Map.of();
    }
    List<String> lines = lines(file);
    Map<String, Object> values = new LinkedHashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      readLine(file, i + 1, lines.get(i).strip(), values);
    }
    return values;
  }

  private static List<String> lines(Path file) {
    try {
      String text = Files.readString(file);
      return (text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text).lines().toList();
    } catch (CharacterCodingException e) {
      throw new WrongSetting(file + " is not UTF-8: save it as UTF-8.");
    } catch (IOException e) {
      throw new WrongSetting(file + " cannot be read: make it readable, or remove it.");
    }
  }

  private static void readLine(Path file, int number, String line, Map<String, Object> values) {
    if (line.isEmpty() || line.startsWith("#")) {
      return;
    }
    Matcher matcher = LINE.matcher(line);
    if (!matcher.matches()) {
      throw new WrongSetting(
          file + ", line " + number + ": write NAME=value, or begin a comment with #.");
    }
    values.put(matcher.group(1), value(file, number, matcher.group(2)));
  }

  private static String value(Path file, int number, String written) {
    if (!written.startsWith("\"") && !written.startsWith("'")) {
      return COMMENT_BEHIND.matcher(written).replaceFirst("");
    }
    Matcher quoted = QUOTED.matcher(written);
    if (!quoted.matches()) {
      throw new WrongSetting(file + ", line " + number + ": the quotes do not close.");
    }
    return quoted.group(1) != null ? quoted.group(1) : quoted.group(2);
  }
}
