import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { BaseRepository } from '@tamkin/database';
import type { OperationContext } from '@tamkin/kernel';
import { DataSource } from 'typeorm';
import { SignInFailure } from './sign-in-failure.entity';

/** Wrong passwords in a row before signing in rests; then 1, 2, 4 … 60 minutes. */
export const FAILURES_BEFORE_LOCK = 5;
const FORGOTTEN_AFTER_MS = 24 * 3_600_000;
/** Two to this power is already above the longest rest. */
const LONGEST_DOUBLING = 6;

/** One statement, so that of many tries at the same moment no more are let through than one after the other. */
const TAKE_TRY = `
  insert into sign_in_failures as f (subject_hash, failures, last_failed_at) values ($1, 1, $2)
  on conflict (subject_hash) do update
     set failures = least(f.failures + 1, 1000),
         locked_until = case when f.failures + 1 >= $3
                             then $2::timestamptz + make_interval(mins => least(60, (2 ^ least(f.failures + 1 - $3, $4))::int))
                             else f.locked_until end,
         last_failed_at = $2
   where f.locked_until is null or f.locked_until <= $2
  returning 1`;

/** Who a try is counted for: the person where the login is somebody's, so that phone, e-mail and user name count together. */
export type SignInSubject = { readonly personId: string } | { readonly login: string };

@Injectable()
export class SignInFailureRepository extends BaseRepository<SignInFailure> {
  constructor(@InjectDataSource() dataSource: DataSource) {
    super(dataSource, SignInFailure);
  }

  /**
   * Counts a try as wrong before it is looked at; a right one is forgiven, and all of them after a day without any. Returns
   * until when the subject rests instead, and `null` when it may try.
   */
  async takeTry(ctx: OperationContext, subject: SignInSubject, now: Date): Promise<Date | null> {
    const hash = hashOf(subject);
    await this.query(ctx, 'delete from sign_in_failures where last_failed_at < $1', [
      new Date(now.getTime() - FORGOTTEN_AFTER_MS),
    ]);
    const taken = await this.query(ctx, TAKE_TRY, [hash, now, FAILURES_BEFORE_LOCK, LONGEST_DOUBLING]);
    if (taken.length > 0) return null;
    const [row] = await this.query<{ lockedUntil: Date }>(
      ctx,
      'select locked_until as "lockedUntil" from sign_in_failures where subject_hash = $1 and locked_until > $2',
      [hash, now],
    );
    return row?.lockedUntil ?? null;
  }

  async forgive(ctx: OperationContext, personId: string): Promise<void> {
    await this.query(ctx, 'delete from sign_in_failures where subject_hash = $1', [hashOf({ personId })]);
  }
}

function hashOf(subject: SignInSubject): string {
  const words = 'personId' in subject ? `person ${subject.personId}` : `login ${subject.login}`;
  return createHash('sha256').update(words).digest('base64url');
}
