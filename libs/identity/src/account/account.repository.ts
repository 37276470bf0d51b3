import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { BaseRepository } from '@tamkin/database';
import type { OperationContext } from '@tamkin/kernel';
import { DataSource } from 'typeorm';
import { Account } from './account.entity';

export interface LoginCandidate {
  readonly personId: string;
  readonly passwordHash: string | null;
  readonly failedAttempts: number;
  readonly lockedUntil: Date | null;
}

const BY_LOGIN = `
  select a.person_id as "personId", a.password_hash as "passwordHash", a.failed_attempts as "failedAttempts",
         a.locked_until as "lockedUntil"
    from persons p join accounts a on a.person_id = p.id
   where a.disabled_at is null and p.merged_into_id is null and (p.phone = $1 or p.email = $2 or p.user_name = $2)
   limit 1`;

/** Counts a wrong password and, from the fifth on, locks for a time that doubles: one statement, so attempts in parallel all count. */
const COUNT_FAILURE = `
  update accounts
     set failed_attempts = failed_attempts + 1,
         locked_until = case when failed_attempts + 1 >= $2
                             then $3::timestamptz + make_interval(mins => least(60, (2 ^ (failed_attempts + 1 - $2))::int))
                             else locked_until end
   where person_id = $1`;

@Injectable()
export class AccountRepository extends BaseRepository<Account> {
  constructor(@InjectDataSource() dataSource: DataSource) {
    super(dataSource, Account);
  }

  /** `phone` in E.164 or `null` when what was typed is no phone; `name` the lower-case e-mail or user name. */
  async findByLogin(
    ctx: OperationContext,
    login: { phone: string | null; name: string },
  ): Promise<LoginCandidate | null> {
    const [candidate] = await this.query<LoginCandidate>(ctx, BY_LOGIN, [login.phone, login.name]);
    return candidate ?? null;
  }

  async countFailure(ctx: OperationContext, personId: string, limit: number, now: Date): Promise<void> {
    await this.query(ctx, COUNT_FAILURE, [personId, limit, now]);
  }

  async forgiveFailures(ctx: OperationContext, personId: string): Promise<void> {
    await this.query(
      ctx,
      'update accounts set failed_attempts = 0, locked_until = null where person_id = $1 and failed_attempts > 0',
      [personId],
    );
  }

  /** Makes an account without a password when there is none. False when the account was shut. */
  async ensure(ctx: OperationContext, personId: string, now: Date): Promise<boolean> {
    const [row] = await this.query<{ open: boolean }>(
      ctx,
      `insert into accounts as a (person_id, created_at) values ($1, $2)
       on conflict (person_id) do update set created_at = a.created_at returning a.disabled_at is null as open`,
      [personId, now],
    );
    return row?.open ?? false;
  }

  /** Makes the account when there is none. */
  async setPassword(ctx: OperationContext, personId: string, passwordHash: string, now: Date): Promise<void> {
    await this.query(
      ctx,
      `insert into accounts (person_id, password_hash, created_at) values ($1, $2, $3)
       on conflict (person_id) do update set password_hash = excluded.password_hash, failed_attempts = 0, locked_until = null`,
      [personId, passwordHash, now],
    );
  }
}
