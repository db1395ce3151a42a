package io.vigie.crm;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The text in the bytes of a file: in the encoding that its first bytes declare, else UTF-8, else
 * Windows-1252, which is what Excel writes in western Europe.
 */
final class FileText {

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final List<byte[]> SPREADSHEETS =
      List.of(bytes(0x50, 0x4B, 0x03, 0x04), bytes(0xD0, 0xCF, 0x11, 0xE0));

  private final byte[] bytes;
  private final int start;
  private final Charset charset;

  /**
   * @param start where the text begins, after a byte order mark
   */
  private FileText(byte[] bytes, int start, Charset charset) {
    this.bytes = bytes;
    this.start = start;
    this.charset = charset;
  }

  static FileText of(byte[] bytes) {
    if (bytes.length > FigureFile.MAX_MEGABYTES * 1024 * 1024) {
      throw new UnreadableFile(
          0, FileRule.TOO_LARGE, Map.of("megabytes", FigureFile.MAX_MEGABYTES));
    }
    if (SPREADSHEETS.stream().anyMatch(first -> startsWith(bytes, first))) {
      throw new UnreadableFile(FileRule.SPREADSHEET);
    }
    return readings(bytes).stream()
        .filter(FileText::isText)
        .findFirst()
        .orElseThrow(() -> new UnreadableFile(FileRule.NOT_TEXT));
  }

  boolean isWindows1252() {
    return charset.equals(WINDOWS_1252);
  }

  BufferedReader reader() {
    return new BufferedReader(
        new InputStreamReader(
            new ByteArrayInputStream(bytes, start, bytes.length - start), charset.newDecoder()));
  }

  private static List<FileText> readings(byte[] bytes) {
    if (startsWith(bytes, bytes(0xEF, 0xBB, 0xBF))) {
      return List.of(new FileText(bytes, 3, UTF_8));
    }
    if (startsWith(bytes, bytes(0xFF, 0xFE))) {
      return List.of(new FileText(bytes, 2, UTF_16LE));
    }
    if (startsWith(bytes, bytes(0xFE, 0xFF))) {
      return List.of(new FileText(bytes, 2, UTF_16BE));
    }
    return List.of(new FileText(bytes, 0, UTF_8), new FileText(bytes, 0, WINDOWS_1252));
  }

  /** Whether all bytes belong to the encoding and none is a control character. */
  private boolean isText() {
    char[] chars = new char[8192];
    try (Reader reader = reader()) {
      for (int read = reader.read(chars); read >= 0; read = reader.read(chars)) {
        for (int i = 0; i < read; i++) {
          if (chars[i] < ' ' && chars[i] != '\t' && chars[i] != '\n' && chars[i] != '\r') {
            return false;
          }
        }
      }
      return true;
    } catch (CharacterCodingException e) {
      return false;
    } catch (IOException e) {
      throw new IllegalStateException("Bytes in memory cannot fail to be read", e);
    }
  }

  private static boolean startsWith(byte[] bytes, byte[] first) {
    return bytes.length >= first.length
        && Arrays.equals(bytes, 0, first.length, first, 0, first.length);
  }

  private static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }
}
