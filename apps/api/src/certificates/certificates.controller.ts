import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { CertificateCorrectionService, CertificatesService } from '@tamkin/certificates';
import { inLanguage, type OperationContext } from '@tamkin/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { sendFile } from '../files/send-file';
import { Ctx } from '../http/ctx';
import { ParseIdPipe } from '../http/parse-id.pipe';
import { Requires } from '../http/requires';
import { CorrectCertificateDto, RegisterQueryDto, RevokeCertificateDto, toChanges } from './certificate-input.dto';
import {
  CertificateDto,
  CertificatePageDto,
  CorrectedCertificateDto,
  MyCertificatesDto,
  RegisterChoicesDto,
  toCertificateDto,
  toCertificateLineDto,
  toMyCertificatesDto,
} from './certificate.dto';

@ApiTags('certificates')
@Controller()
export class CertificatesController {
  constructor(
    private readonly certificates: CertificatesService,
    private readonly correction: CertificateCorrectionService,
  ) {}

  /** One's own certificates, and what is still to come. */
  @Get('me/certificates')
  @Requires('certificates.read-own')
  @ApiOperation({ operationId: 'listMyCertificates' })
  async listMyCertificates(@Ctx() ctx: OperationContext): Promise<MyCertificatesDto> {
    return toMyCertificatesDto(await this.certificates.mine(ctx), ctx.language);
  }

  /** The register, newest release first. */
  @Get('certificates')
  @Requires('certificates.read')
  @ApiOperation({ operationId: 'listCertificates' })
  async listCertificates(@Ctx() ctx: OperationContext, @Query() query: RegisterQueryDto): Promise<CertificatePageDto> {
    const { items, nextCursor } = await this.certificates.list(ctx, query);
    return { items: items.map(toCertificateLineDto), nextCursor };
  }

  /** Courses and providers that occur in the register, for its filters. */
  @Get('certificates/choices')
  @Requires('certificates.read')
  @ApiOperation({ operationId: 'listRegisterChoices' })
  async listRegisterChoices(@Ctx() ctx: OperationContext): Promise<RegisterChoicesDto> {
    const { courses, providers } = await this.certificates.choices(ctx);
    return {
      courses: courses.map(({ id, title }) => ({ id, name: inLanguage(title, ctx.language) })),
      providers: providers.map(({ id, name }) => ({ id, name: inLanguage(name, ctx.language) })),
    };
  }

  /** A certificate with its history. */
  @Get('certificates/:id')
  @Requires('certificates.read')
  @ApiOperation({ operationId: 'getCertificate' })
  async getCertificate(@Ctx() ctx: OperationContext, @Param('id', ParseIdPipe) id: string): Promise<CertificateDto> {
    return toCertificateDto(await this.certificates.one(ctx, id), ctx.language);
  }

  /** The PDF, for its holder and for the readers of the register. */
  @Get('certificates/:id/file')
  @Requires('certificates.read-own')
  @ApiOperation({ operationId: 'getCertificateFile' })
  @ApiProduces('application/pdf')
  async getCertificateFile(
    @Ctx() ctx: OperationContext,
    @Param('id', ParseIdPipe) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendFile(request, reply, await this.certificates.open(ctx, id));
  }

  @Post('certificates/:id/revocation')
  @HttpCode(204)
  @Requires('certificates.correct')
  @ApiOperation({ operationId: 'revokeCertificate' })
  async revokeCertificate(
    @Ctx() ctx: OperationContext,
    @Param('id', ParseIdPipe) id: string,
    @Body() { reason }: RevokeCertificateDto,
  ): Promise<void> {
    await this.correction.revoke(ctx, { id, reason });
  }

  /** Replaces a valid certificate by a corrected one under a new number; both stay in the register. */
  @Post('certificates/:id/correction')
  @Requires('certificates.correct')
  @ApiOperation({ operationId: 'correctCertificate' })
  async correctCertificate(
    @Ctx() ctx: OperationContext,
    @Param('id', ParseIdPipe) id: string,
    @Body() body: CorrectCertificateDto,
  ): Promise<CorrectedCertificateDto> {
    return { id: await this.correction.correct(ctx, { id, reason: body.reason, changes: toChanges(body) }) };
  }
}
