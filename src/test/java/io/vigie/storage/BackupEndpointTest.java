package io.vigie.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigie.Story;
import io.vigie.TestDatabase;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;

class BackupEndpointTest extends Story {

  @Value("${local.management.port}")
  int managementPort;

  @Test
  void anotherDatabaseThanAnH2FileIsToldItsOwnWay() throws IOException, InterruptedException {
    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + managementPort + "/actuator/backup"))
                    .POST(HttpRequest.BodyPublishers.noBody())
                    .build(),
                HttpResponse.BodyHandlers.ofString());

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains(TestDatabase.isPostgresql() ? "pg_dump" : "memory");
  }
}
