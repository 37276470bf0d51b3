import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { AuditTrail, type AuditRecord } from '@tamkin/audit';
import { DirectoryService } from '@tamkin/identity';
import type { OperationContext } from '@tamkin/kernel';
import { SubjectNames } from '@tamkin/reporting';
import { Ctx } from '../http/ctx';
import { Requires } from '../http/requires';
import { AuditPageDto, AuditQueryDto, toAuditEntryDto, type KnownNames } from './audit.dto';

@ApiTags('audit')
@Controller('audit-entries')
@Requires('audit.read')
export class AuditController {
  constructor(
    private readonly audit: AuditTrail,
    private readonly directory: DirectoryService,
    private readonly subjects: SubjectNames,
  ) {}

  /** Who did what, newest first. */
  @Get()
  @ApiOperation({ operationId: 'listAuditEntries' })
  async listAuditEntries(@Ctx() ctx: OperationContext, @Query() query: AuditQueryDto): Promise<AuditPageDto> {
    const { cursor, limit, from, until, ...filter } = query;
    const period = { ...(from ? { from: new Date(from) } : {}), ...(until ? { until: new Date(until) } : {}) };
    const page = await this.audit.list(ctx, { ...filter, ...period }, { cursor, limit });
    const names = await this.namesIn(ctx, page.items);
    return {
      items: page.items.map((entry) => toAuditEntryDto(entry, names, ctx.language)),
      nextCursor: page.nextCursor,
    };
  }

  private async namesIn(ctx: OperationContext, entries: readonly AuditRecord[]): Promise<KnownNames> {
    const persons = entries.flatMap(({ actorId, subjectKind, subjectId }) => [
      ...(actorId ? [actorId] : []),
      ...(subjectKind === 'person' ? [subjectId] : []),
    ]);
    const providers = entries.flatMap(({ providerId, subjectKind, subjectId }) => [
      ...(providerId ? [providerId] : []),
      ...(subjectKind === 'provider' ? [subjectId] : []),
    ]);
    return {
      persons: await this.directory.personNames(ctx, persons),
      providers: await this.directory.providerNames(ctx, providers),
      subjects: await this.subjects.of(
        ctx,
        entries.map(({ subjectId }) => subjectId),
      ),
    };
  }
}
