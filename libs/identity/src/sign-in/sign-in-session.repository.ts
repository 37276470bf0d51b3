import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { BaseRepository } from '@tamkin/database';
import type { Language, OperationContext, RoleGrant } from '@tamkin/kernel';
import { DataSource } from 'typeorm';
import { SignInSession } from './sign-in-session.entity';

/** What one statement tells about a cookie. */
export interface SessionHolder {
  readonly sessionId: string;
  readonly personId: string;
  readonly language: Language;
  readonly expiresAt: Date;
  readonly grants: readonly RoleGrant[];
}

const HOLDER_BY_TOKEN = `
  select s.id as "sessionId", s.person_id as "personId", p.language, s.expires_at as "expiresAt",
         coalesce((select json_agg(json_build_object('role', g.role, 'providerId', g.provider_id))
                     from role_grants g where g.person_id = s.person_id), '[]') as grants
    from sign_in_sessions s
    join persons p on p.id = s.person_id
    join accounts a on a.person_id = s.person_id and a.disabled_at is null
   where s.token_hash = $1 and s.revoked_at is null and s.expires_at > $2`;

@Injectable()
export class SignInSessionRepository extends BaseRepository<SignInSession> {
  constructor(@InjectDataSource() dataSource: DataSource) {
    super(dataSource, SignInSession);
  }

  async findHolder(ctx: OperationContext, tokenHash: string, now: Date): Promise<SessionHolder | null> {
    const [holder] = await this.query<SessionHolder>(ctx, HOLDER_BY_TOKEN, [tokenHash, now]);
    return holder ?? null;
  }

  async add(ctx: OperationContext, session: SignInSession): Promise<void> {
    await this.managerFor(ctx).insert(SignInSession, session);
  }

  async revoke(ctx: OperationContext, sessionId: string, now: Date): Promise<void> {
    await this.query(ctx, 'update sign_in_sessions set revoked_at = $2 where id = $1 and revoked_at is null', [
      sessionId,
      now,
    ]);
  }

  /** Every session of a person; returns how many were still open. */
  async revokeAll(ctx: OperationContext, personId: string, now: Date): Promise<number> {
    const rows = await this.query<{ id: string }>(
      ctx,
      'update sign_in_sessions set revoked_at = $2 where person_id = $1 and revoked_at is null and expires_at > $2 returning id',
      [personId, now],
    );
    return rows.length;
  }
}
