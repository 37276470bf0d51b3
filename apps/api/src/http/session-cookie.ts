import { Injectable } from '@nestjs/common';
import { Settings } from '@tamkin/config';
import type { FastifyReply, FastifyRequest } from 'fastify';

const NAME = 'tamkin_session';

/** The cookie that keeps a browser signed in: not readable by scripts, not sent from other sites. */
@Injectable()
export class SessionCookie {
  constructor(private readonly settings: Settings) {}

  read(request: FastifyRequest): string | null {
    return request.cookies[NAME] ?? null;
  }

  write(reply: FastifyReply, token: string, expiresAt: Date): void {
    void reply.setCookie(NAME, token, { ...this.attributes(), expires: expiresAt });
  }

  clear(reply: FastifyReply): void {
    void reply.clearCookie(NAME, this.attributes());
  }

  private attributes(): { httpOnly: true; secure: boolean; sameSite: 'lax'; path: '/' } {
    return { httpOnly: true, secure: this.mustBeSecure(), sameSite: 'lax', path: '/' };
  }

  /** Always, but for a plain-http trial on a local network: browsers drop secure cookies there. */
  private mustBeSecure(): boolean {
    const { protocol, hostname } = new URL(this.settings.PUBLIC_URL);
    return protocol === 'https:' || hostname === 'localhost' || hostname === '127.0.0.1';
  }
}
