package io.vigie.storage;

import com.zaxxer.hikari.HikariDataSource;
import io.vigie.settings.DatabaseUrl;
import io.vigie.settings.Settings;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Who gets a connection, and who commits. PostgreSQL brings commits to the disk together by itself,
 * H2 does not.
 */
@Configuration(proxyBeanMethods = false)
class TransactionConfiguration {

  @Bean
  static BeanPostProcessor connections() {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof HikariDataSource pool ? connections(pool) : bean;
      }
    };
  }

  private static DataSource connections(HikariDataSource pool) {
    return DatabaseUrl.isH2File(pool.getJdbcUrl())
        ? new PausableDataSource(pool)
        : new OrderlyDataSource(pool, Duration.ofMillis(pool.getConnectionTimeout()));
  }

  /** There is none where the database is not a file of H2's. */
  @Bean
  @Nullable Disk disk(DataSource database, Settings settings) throws SQLException {
    Settings.Database at = settings.database();
    return database instanceof PausableDataSource connections
        ? new Disk(connections, at.url(), at.user(), at.password())
        : null;
  }

  @Bean
  Aside aside(DataSource database) {
    return database instanceof PausableDataSource connections ? connections::step : () -> () -> {};
  }

  @Bean
  PlatformTransactionManager transactionManager(DataSource database, @Nullable Disk disk) {
    JdbcTransactionManager transactions = new JdbcTransactionManager(database);
    return disk == null ? transactions : new CommitsOnDisk(transactions, disk);
  }
}
