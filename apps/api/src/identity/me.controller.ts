import { Body, Controller, Get, HttpCode, Patch, Post, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { ProfileService, SignInService } from '@tamkin/identity';
import type { OperationContext } from '@tamkin/kernel';
import type { FastifyReply } from 'fastify';
import { Ctx } from '../http/ctx';
import { Requires } from '../http/requires';
import { SessionCookie } from '../http/session-cookie';
import { ChooseLanguageDto, MeDto, toMeDto } from './me.dto';

@ApiTags('identity')
@Controller('me')
@Requires('me.use')
export class MeController {
  constructor(
    private readonly profiles: ProfileService,
    private readonly signInService: SignInService,
    private readonly cookie: SessionCookie,
  ) {}

  /** The signed-in person and the roles they hold now. */
  @Get()
  @ApiOperation({ operationId: 'getMe' })
  async getMe(@Ctx() ctx: OperationContext): Promise<MeDto> {
    return toMeDto(await this.profiles.mine(ctx), ctx.language);
  }

  @Patch()
  @HttpCode(204)
  @ApiOperation({ operationId: 'chooseLanguage' })
  async chooseLanguage(@Ctx() ctx: OperationContext, @Body() body: ChooseLanguageDto): Promise<void> {
    await this.profiles.chooseLanguage(ctx, body.language);
  }

  /** Ends every session of the person, this one included; takes effect everywhere within 30 seconds. */
  @Post('sign-outs')
  @HttpCode(204)
  @ApiOperation({ operationId: 'signOutEverywhere' })
  async signOutEverywhere(
    @Ctx() ctx: OperationContext,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.signInService.signOutEverywhere(ctx);
    this.cookie.clear(reply);
  }
}
