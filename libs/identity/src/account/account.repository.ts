import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { BaseRepository } from '@tamkin/database';
import type { OperationContext } from '@tamkin/kernel';
import { DataSource } from 'typeorm';
import { Account } from './account.entity';

export interface LoginCandidate {
  readonly personId: string;
  readonly passwordHash: string | null;
}

const BY_LOGIN = `
  select a.person_id as "personId", a.password_hash as "passwordHash"
    from persons p join accounts a on a.person_id = p.id
   where a.disabled_at is null and p.merged_into_id is null and (p.phone = $1 or p.email = $2 or p.user_name = $2)
   limit 1`;

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
       on conflict (person_id) do update set password_hash = excluded.password_hash`,
      [personId, passwordHash, now],
    );
  }
}
