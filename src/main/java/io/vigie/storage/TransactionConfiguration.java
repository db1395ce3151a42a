package io.vigie.storage;

import io.vigie.settings.Settings;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** Who commits. PostgreSQL brings commits to the disk together by itself, H2 does not. */
@Configuration(proxyBeanMethods = false)
class TransactionConfiguration {

  @Bean
  PlatformTransactionManager transactionManager(DataSource pool, Settings settings)
      throws SQLException {
    JdbcTransactionManager transactions = new JdbcTransactionManager(pool);
    Settings.Database database = settings.database();
    return database.isH2File()
        ? new CommitsOnDisk(
            transactions, new Disk(database.url(), database.user(), database.password()))
        : transactions;
  }
}
