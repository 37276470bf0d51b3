import type { Transaction } from '@tamkin/kernel';
import type { EntityManager } from 'typeorm';

interface OpenTransaction {
  readonly manager: EntityManager;
  readonly afterCommit: (() => void)[];
}

const open = new WeakMap<Transaction, OpenTransaction>();

export function transactionHandle(manager: EntityManager): Transaction {
  const handle = Object.freeze({}) as Transaction;
  open.set(handle, { manager, afterCommit: [] });
  return handle;
}

/** The manager behind the opaque handle. For `libs/database` and `libs/queue` only. */
export function openTransaction(transaction: Transaction): EntityManager {
  return opened(transaction).manager;
}

export function afterCommitOf(transaction: Transaction): (() => void)[] {
  return opened(transaction).afterCommit;
}

function opened(transaction: Transaction): OpenTransaction {
  const found = open.get(transaction);
  if (!found) throw new Error('This transaction was not opened by TransactionRunner');
  return found;
}
