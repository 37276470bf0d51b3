import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { requireScope } from '@tamkin/access';
import { Settings } from '@tamkin/config';
import { negotiateLanguage } from '@tamkin/i18n';
import { SignInService } from '@tamkin/identity';
import { DomainError, isLanguage, type Actor, type Language, type OperationContext } from '@tamkin/kernel';
import type { FastifyRequest } from 'fastify';
import { ROUTE_ACCESS, type RouteAccess } from './requires';
import { SessionCookie } from './session-cookie';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Before every route: where the request comes from, who sends it, whether they may. */
@Injectable()
export class AccessGuard implements CanActivate {
  private readonly ownOrigin: string;

  constructor(
    private readonly reflector: Reflector,
    private readonly signIn: SignInService,
    private readonly cookie: SessionCookie,
    settings: Settings,
  ) {
    this.ownOrigin = new URL(settings.PUBLIC_URL).origin;
  }

  async canActivate(execution: ExecutionContext): Promise<boolean> {
    const request = execution.switchToHttp().getRequest<FastifyRequest>();
    request.ctx = anonymous(request);
    this.refuseForeignWrites(request);
    request.ctx = await this.contextOf(request, request.ctx);
    const access = this.reflector.getAllAndOverride<RouteAccess>(ROUTE_ACCESS, [
      execution.getHandler(),
      execution.getClass(),
    ]);
    if ('permission' in access) requireScope(request.ctx, access.permission);
    return true;
  }

  /** The second lock beside `SameSite`: a browser says where a write comes from, and elsewhere is refused. */
  private refuseForeignWrites(request: FastifyRequest): void {
    if (SAFE_METHODS.has(request.method)) return;
    const { origin, host } = request.headers;
    const site = request.headers['sec-fetch-site'];
    if (site === 'same-origin' || site === 'none' || (!origin && !site)) return;
    if (origin === this.ownOrigin || (origin && host && new URL(origin).host === host)) return;
    throw new DomainError('forbidden', 'access.foreign-origin');
  }

  private async contextOf(request: FastifyRequest, ctx: OperationContext): Promise<OperationContext> {
    const token = this.cookie.read(request);
    const holder = token ? await this.signIn.authenticate(ctx, token) : null;
    if (!holder) return ctx;
    const actor: Actor = {
      kind: 'person',
      personId: holder.personId,
      sessionId: holder.sessionId,
      grants: holder.grants,
    };
    return { ...ctx, actor, language: askedLanguage(request) ?? holder.language };
  }
}

function anonymous(request: FastifyRequest): OperationContext {
  const language = askedLanguage(request) ?? negotiateLanguage(request.headers['accept-language']);
  return { actor: { kind: 'anonymous' }, language, requestId: request.id };
}

/** The screen's language, which the web sends with every call; other clients may leave it out. */
function askedLanguage(request: FastifyRequest): Language | null {
  const asked = request.headers['x-language'];
  return isLanguage(asked) ? asked : null;
}
