import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { PasswordSignIn, type OpenedSession } from '@tamkin/identity';
import type { FastifyRequest } from 'fastify';
import { Strategy } from 'passport-local';

/** Passport's strategy for login and password. What is right and what is locked is decided by the sign-in service. */
@Injectable()
export class PasswordStrategy extends PassportStrategy(Strategy, 'password') {
  constructor(private readonly signIn: PasswordSignIn) {
    super({ usernameField: 'login', passwordField: 'password', passReqToCallback: true });
  }

  /** The session it opens is what passport calls the user. */
  validate(request: FastifyRequest, login: string, password: string): Promise<OpenedSession> {
    if (!request.ctx) throw new Error('The access guard has not run');
    return this.signIn.signIn(request.ctx, { login, password });
  }
}
