import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { MediaDesk } from '@tamkin/files';
import type { OperationContext } from '@tamkin/kernel';
import { FailedJobsService, HealthReportService } from '@tamkin/notifications';
import { Ctx } from '../http/ctx';
import { Requires } from '../http/requires';
import { FailedJobsDto, HealthReportDto, toFailedJobsDto } from './health-report.dto';

@ApiTags('operations')
@Controller()
@Requires('settings.manage')
export class HealthReportController {
  constructor(
    private readonly health: HealthReportService,
    private readonly failedJobs: FailedJobsService,
    private readonly media: MediaDesk,
  ) {}

  /** How the product is: database, worker, lanes, mail, disk, calendar. */
  @Get('health-report')
  @ApiOperation({ operationId: 'getHealthReport' })
  async getHealthReport(@Ctx() ctx: OperationContext): Promise<HealthReportDto> {
    const report = await this.health.report(ctx);
    return { ...report, lanes: [...report.lanes], media: await this.media.figures(ctx) };
  }

  /** Jobs that used up their tries, newest first, at most 200. */
  @Get('failed-jobs')
  @ApiOperation({ operationId: 'listFailedJobs' })
  async listFailedJobs(@Ctx() ctx: OperationContext): Promise<FailedJobsDto> {
    return toFailedJobsDto(await this.failedJobs.list(ctx));
  }

  @Post('failed-jobs/:lane/:id/retry')
  @HttpCode(204)
  @ApiOperation({ operationId: 'retryFailedJob' })
  async retryFailedJob(
    @Ctx() ctx: OperationContext,
    @Param('lane') lane: string,
    @Param('id') id: string,
  ): Promise<void> {
    await this.failedJobs.retry(ctx, lane, id);
  }
}
