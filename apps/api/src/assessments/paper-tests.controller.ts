import { Body, Controller, Get, Param, Put, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { PaperKeying, PrintedTests, TEST_PRINTS, type TestPrint } from '@tamkin/assessments';
import { DomainError, type OperationContext } from '@tamkin/kernel';
import type { FastifyReply } from 'fastify';
import { Ctx } from '../http/ctx';
import { ParseIdPipe } from '../http/parse-id.pipe';
import { Requires } from '../http/requires';
import { sendPdf } from '../http/send-pdf';
import {
  KeyedSheetDto,
  KeySheetDto,
  PaperPrintQueryDto,
  PaperTestDetailDto,
  PaperTestListDto,
  toKeyedSheetDto,
  toPaperTestDetailDto,
  toPaperTestDto,
} from './paper-tests.dto';

/** Tests printed for a cohort, and answers keyed in from paper. For trainers: learners reach none of it. */
@ApiTags('assessments')
@Controller()
@Requires('paper-tests.key')
export class PaperTestsController {
  constructor(
    private readonly printed: PrintedTests,
    private readonly keying: PaperKeying,
  ) {}

  /** The tests of a cohort, with how many sheets are keyed. */
  @Get('cohorts/:cohortId/paper-tests')
  @ApiOperation({ operationId: 'listPaperTests' })
  async listPaperTests(
    @Ctx() ctx: OperationContext,
    @Param('cohortId', ParseIdPipe) cohortId: string,
  ): Promise<PaperTestListDto> {
    const tests = await this.printed.ofCohort(ctx, cohortId);
    return { items: tests.map((test) => toPaperTestDto(test, ctx.language)) };
  }

  /** Who sits a test, whose sheet is keyed, and what cannot be printed of it. */
  @Get('cohorts/:cohortId/paper-tests/:activityId')
  @ApiOperation({ operationId: 'getPaperTest' })
  async getPaperTest(
    @Ctx() ctx: OperationContext,
    @Param('cohortId', ParseIdPipe) cohortId: string,
    @Param('activityId', ParseIdPipe) activityId: string,
  ): Promise<PaperTestDetailDto> {
    return toPaperTestDetailDto(await this.printed.one(ctx, { cohortId, activityId }), ctx.language);
  }

  /** A PDF in French and Arabic: the `test`, the `answer-sheets` of everybody, or the `key`. */
  @Get('cohorts/:cohortId/paper-tests/:activityId/prints/:part')
  @ApiOperation({ operationId: 'getPaperTestPrint' })
  @ApiProduces('application/pdf')
  async getPaperTestPrint(
    @Ctx() ctx: OperationContext,
    @Param('cohortId', ParseIdPipe) cohortId: string,
    @Param('activityId', ParseIdPipe) activityId: string,
    @Param('part') part: string,
    @Query() { form = 'A' }: PaperPrintQueryDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const pdf = await this.printed.print(ctx, { cohortId, activityId, form, part: requirePart(part) });
    await sendPdf(reply, part, pdf);
  }

  /** One person's sheet as it is keyed so far. */
  @Get('enrolments/:enrolmentId/paper-tests/:activityId')
  @ApiOperation({ operationId: 'getPaperSheet' })
  async getPaperSheet(
    @Ctx() ctx: OperationContext,
    @Param('enrolmentId', ParseIdPipe) enrolmentId: string,
    @Param('activityId', ParseIdPipe) activityId: string,
  ): Promise<KeyedSheetDto> {
    return toKeyedSheetDto(await this.keying.sheet(ctx, { enrolmentId, activityId }));
  }

  /** Keys a sheet. The same again changes nothing; another one replaces it, with a reason. */
  @Put('enrolments/:enrolmentId/paper-tests/:activityId')
  @ApiOperation({ operationId: 'keyPaperSheet' })
  async keyPaperSheet(
    @Ctx() ctx: OperationContext,
    @Param('enrolmentId', ParseIdPipe) enrolmentId: string,
    @Param('activityId', ParseIdPipe) activityId: string,
    @Body() { answers, reason }: KeySheetDto,
  ): Promise<KeyedSheetDto> {
    return toKeyedSheetDto(await this.keying.key(ctx, { enrolmentId, activityId, answers, reason }));
  }
}

function requirePart(part: string): TestPrint {
  const found = TEST_PRINTS.find((each) => each === part);
  if (!found) throw new DomainError('not-found', 'request.thing-not-found');
  return found;
}
