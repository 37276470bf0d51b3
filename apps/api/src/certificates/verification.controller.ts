import { Controller, Get, Header, Param, Query, Res } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiExcludeController } from '@nestjs/swagger';
import { VerificationService } from '@tamkin/certificates';
import { Translator } from '@tamkin/i18n';
import { isLanguage, type Language, type OperationContext } from '@tamkin/kernel';
import type { FastifyReply } from 'fastify';
import { Ctx } from '../http/ctx';
import { Public } from '../http/requires';
import { questionPage, verificationPage, type PageWords } from './verification-page';

/** No script, nothing from elsewhere, and nobody's index: the page holds names. */
const CSP =
  "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
/** Somebody who checks a pile of certificates does not reach this; somebody who guesses codes does. */
const CHECKS_PER_MINUTE = { rateLimit: { max: 60, timeWindow: '1 minute' } };

/** Whether a certificate is true: plain pages for anybody, outside the documented API. */
@ApiExcludeController()
@Controller('verify')
@Public('an employer who checks a certificate has no account')
export class VerificationController {
  constructor(
    private readonly verification: VerificationService,
    private readonly translator: Translator,
  ) {}

  /** Where a code read from paper is typed in. */
  @Get()
  @RouteConfig(CHECKS_PER_MINUTE)
  @Header('content-type', 'text/html; charset=utf-8')
  async question(
    @Ctx() ctx: OperationContext,
    @Query('lang') asked: unknown,
    @Query('code') code: unknown,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    if (typeof code === 'string' && code.trim() !== '') return this.answer(ctx, code, asked, reply);
    const words = this.words(ctx, asked);
    await send(reply, 200, words.language, questionPage(words));
  }

  @Get(':code')
  @RouteConfig(CHECKS_PER_MINUTE)
  async verify(
    @Ctx() ctx: OperationContext,
    @Param('code') code: string,
    @Query('lang') asked: unknown,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.answer(ctx, code, asked, reply);
  }

  private async answer(ctx: OperationContext, code: string, asked: unknown, reply: FastifyReply): Promise<void> {
    const words = this.words(ctx, asked);
    const found = await this.verification.verify(ctx, code);
    await send(reply, found ? 200 : 404, words.language, verificationPage(words, code.slice(0, 40), found));
  }

  private words(ctx: OperationContext, asked: unknown): PageWords {
    const language: Language = isLanguage(asked) ? asked : ctx.language;
    return {
      language,
      say: (key, values = {}) => this.translator.text(language, 'certificates', `verification.${key}`, values),
      printed: (tongue, key) => this.translator.text(tongue, 'certificates', `document.${key}`),
    };
  }
}

async function send(reply: FastifyReply, status: number, language: Language, page: string): Promise<void> {
  await reply
    .status(status)
    .headers({
      'content-type': 'text/html; charset=utf-8',
      'content-language': language,
      'content-security-policy': CSP,
      'x-robots-tag': 'noindex, nofollow',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
      vary: 'accept-language',
    })
    .send(page);
}
