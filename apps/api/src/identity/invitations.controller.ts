import { Body, Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { InvitationsService, PassUseService } from '@tamkin/identity';
import { displayName, type OperationContext } from '@tamkin/kernel';
import type { FastifyReply } from 'fastify';
import { Ctx } from '../http/ctx';
import { ParseIdPipe } from '../http/parse-id.pipe';
import { Public, Requires } from '../http/requires';
import { SessionCookie } from '../http/session-cookie';
import {
  CodeSignInDto,
  InvitationDto,
  InvitationLookDto,
  InvitationUseDto,
  InvitedDto,
  NewInvitationDto,
  toInvitationDto,
} from './invitations.dto';

@ApiTags('identity')
@Controller()
export class InvitationsController {
  constructor(
    private readonly invitations: InvitationsService,
    private readonly passes: PassUseService,
    private readonly cookie: SessionCookie,
  ) {}

  /** A way in for a person: a link for seven days or a code for 24 hours. Those given before stop working. */
  @Post('people/:id/invitations')
  @Requires('people.manage')
  @ApiOperation({ operationId: 'invitePerson' })
  async invitePerson(
    @Ctx() ctx: OperationContext,
    @Param('id', ParseIdPipe) id: string,
    @Body() { kind }: NewInvitationDto,
  ): Promise<InvitationDto> {
    return toInvitationDto(await this.invitations.invite(ctx, id, kind));
  }

  /** Whom a link invites, without using it. */
  @Post('invitation-looks')
  @HttpCode(200)
  @Public('the invited person has no account yet; the link is the proof')
  @ApiOperation({ operationId: 'lookAtInvitation' })
  async lookAtInvitation(@Ctx() ctx: OperationContext, @Body() { token }: InvitationLookDto): Promise<InvitedDto> {
    const { names, expiresAt } = await this.passes.lookAtLink(ctx, token);
    return { names, displayName: displayName(names, ctx.language), expiresAt };
  }

  /** Chooses the password and signs in. The link works once. */
  @Post('invitation-uses')
  @HttpCode(204)
  @Public('the invited person has no account yet; the link is the proof')
  @ApiOperation({ operationId: 'enterByInvitation' })
  async enterByInvitation(
    @Ctx() ctx: OperationContext,
    @Body() body: InvitationUseDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const session = await this.passes.useLink(ctx, body);
    this.cookie.write(reply, session.token, session.expiresAt);
  }

  /** Comes in with a one-time code and chooses the password. Five tries, then the code is dead. */
  @Post('code-sign-ins')
  @HttpCode(204)
  @Public('nobody is signed in yet; login and code are the proof')
  @ApiOperation({ operationId: 'signInWithCode' })
  async signInWithCode(
    @Ctx() ctx: OperationContext,
    @Body() body: CodeSignInDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const session = await this.passes.useCode(ctx, body);
    this.cookie.write(reply, session.token, session.expiresAt);
  }
}
