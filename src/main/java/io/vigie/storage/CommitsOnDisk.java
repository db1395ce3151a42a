package io.vigie.storage;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;

/**
 * Transactions whose commit returns when it is on the disk. The connection is given back before, so
 * that others go on meanwhile and are written together.
 */
final class CommitsOnDisk implements PlatformTransactionManager {

  private final PlatformTransactionManager transactions;
  private final Disk disk;

  CommitsOnDisk(PlatformTransactionManager transactions, Disk disk) {
    this.transactions = transactions;
    this.disk = disk;
  }

  @Override
  public TransactionStatus getTransaction(@Nullable TransactionDefinition definition) {
    return transactions.getTransaction(definition);
  }

  @Override
  public void commit(TransactionStatus status) {
    boolean ends = status.isNewTransaction();
    boolean changes = !status.isReadOnly() && !status.isRollbackOnly();
    transactions.commit(status);
    if (ends && changes) {
      disk.await();
    }
  }

  @Override
  public void rollback(TransactionStatus status) {
    transactions.rollback(status);
  }
}
