package io.vigie;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application. */
@SpringBootApplication
public class Vigie {
  public static void main(String[] args) {
    SpringApplication.run(Vigie.class, args);
  }
}
