import { Body, Controller, Delete, HttpCode, Post, Req, Res, UseGuards } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { SignInService, type OpenedSession } from '@tamkin/identity';
import type { OperationContext } from '@tamkin/kernel';
import type { FastifyReply } from 'fastify';
import { Ctx } from '../http/ctx';
import { Public, Requires } from '../http/requires';
import { SessionCookie } from '../http/session-cookie';
import { PasswordGuard } from './password.guard';
import { SignInDto } from './session.dto';

@ApiTags('identity')
@Controller('sessions')
export class SessionsController {
  constructor(
    private readonly signInService: SignInService,
    private readonly cookie: SessionCookie,
  ) {}

  /** Signs in; the answer sets the session cookie. Five wrong passwords in a row lock the account for a while. */
  @Post()
  @HttpCode(204)
  @UseGuards(PasswordGuard)
  @Public('nobody is signed in yet')
  @ApiOperation({ operationId: 'signIn' })
  signIn(
    @Req() { user: session }: { user: OpenedSession },
    @Body() _credentials: SignInDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): void {
    this.cookie.write(reply, session.token, session.expiresAt);
  }

  @Delete('current')
  @HttpCode(204)
  @Requires('me.use')
  @ApiOperation({ operationId: 'signOut' })
  async signOut(@Ctx() ctx: OperationContext, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.signInService.signOut(ctx);
    this.cookie.clear(reply);
  }
}
