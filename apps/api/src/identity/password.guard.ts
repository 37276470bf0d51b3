import { Injectable, type ExecutionContext } from '@nestjs/common';
import { AuthGuard } from '@nestjs/passport';
import type { OpenedSession } from '@tamkin/identity';
import { DomainError } from '@tamkin/kernel';
import type { FastifyRequest } from 'fastify';
import { validationPipe } from '../http/validation';
import { SignInDto } from './session.dto';

/** Hands login and password to passport. Guards come before pipes, so the body is checked here first. */
@Injectable()
export class PasswordGuard extends AuthGuard('password') {
  private readonly validation = validationPipe();

  override async canActivate(execution: ExecutionContext): Promise<boolean> {
    const { body } = execution.switchToHttp().getRequest<FastifyRequest>();
    await this.validation.transform(body ?? {}, { type: 'body', metatype: SignInDto });
    return (await super.canActivate(execution)) === true;
  }

  override handleRequest<Session = OpenedSession>(error: unknown, session: Session | false | null): Session {
    if (error) throw error instanceof Error ? error : new Error('Sign-in failed', { cause: error });
    if (!session) throw new DomainError('not-signed-in', 'sign-in.wrong');
    return session;
  }
}
