import { Injectable } from '@nestjs/common';
import { can, requireScope } from '@tamkin/access';
import { Settings } from '@tamkin/config';
import { StoredFiles } from '@tamkin/files';
import {
  actorPersonId,
  DEFAULT_PAGE_SIZE,
  foldText,
  notFound,
  pageOf,
  type OperationContext,
  type Page,
  type PageRequest,
} from '@tamkin/kernel';
import { refusals } from '../certificates.errors';
import { pageAfter } from '../page-after';
import type { Certificate } from './certificate.entity';
import { CertificateRepository, type AwaitedCertificate } from './certificate.repository';
import {
  RegisterRepository,
  type HistoryEntry,
  type RegisterFilter,
  type RegisterSibling,
} from './register.repository';

/** A certificate as the register shows it. */
export type CertificateView = Readonly<Certificate>;

export interface RegisterEntry {
  readonly certificate: CertificateView;
  readonly history: readonly HistoryEntry[];
  readonly siblings: readonly RegisterSibling[];
}

export interface RegisterQuery extends Omit<RegisterFilter, 'words'>, PageRequest {
  /** Words of a name in either script, a serial or a code. */
  readonly search?: string;
}

export interface MyCertificates {
  readonly certificates: readonly CertificateView[];
  readonly awaited: readonly AwaitedCertificate[];
}

type OpenedFile = Awaited<ReturnType<StoredFiles['open']>>;

const MOST_WORDS = 6;

/** Reads the register: all of it for reviewers and administrators, one's own for everybody. */
@Injectable()
export class CertificatesService {
  constructor(
    private readonly certificates: CertificateRepository,
    private readonly register: RegisterRepository,
    private readonly files: StoredFiles,
    private readonly settings: Settings,
  ) {}

  async list(
    ctx: OperationContext,
    { search = '', cursor, limit = DEFAULT_PAGE_SIZE, ...filter }: RegisterQuery,
  ): Promise<Page<CertificateView>> {
    requireScope(ctx, 'certificates.read');
    const words = foldText(search).split(' ').filter(Boolean).slice(0, MOST_WORDS);
    const page = { limit: limit + 1, timeZone: this.settings.TIME_ZONE, before: pageAfter(cursor) };
    const rows = await this.register.list(ctx, { ...filter, words }, page);
    return pageOf(
      rows,
      limit,
      (row) => [row.releasedAt.toISOString(), row.id],
      (row) => row,
    );
  }

  choices(ctx: OperationContext): ReturnType<RegisterRepository['choices']> {
    requireScope(ctx, 'certificates.read');
    return this.register.choices(ctx);
  }

  async one(ctx: OperationContext, id: string): Promise<RegisterEntry> {
    requireScope(ctx, 'certificates.read');
    const certificate = await this.certificates.find(ctx, id);
    if (!certificate) throw notFound('certificate');
    const history = await this.register.history(ctx, id);
    return { certificate, history, siblings: await this.register.siblings(ctx, certificate) };
  }

  /** One's own, and what is still to come of trainings that have ended. */
  async mine(ctx: OperationContext): Promise<MyCertificates> {
    requireScope(ctx, 'certificates.read-own');
    const personId = actorPersonId(ctx);
    if (!personId) return { certificates: [], awaited: [] };
    return {
      certificates: await this.certificates.ofPerson(ctx, personId),
      awaited: await this.certificates.awaited(ctx, personId),
    };
  }

  /** The file, for its holder as long as it is valid, for the readers of the register always. */
  async open(ctx: OperationContext, id: string): Promise<OpenedFile> {
    requireScope(ctx, 'certificates.read-own');
    const certificate = await this.certificates.find(ctx, id);
    const reads = can(ctx.actor, 'certificates.read');
    if (!certificate || !(reads || certificate.personId === actorPersonId(ctx))) throw notFound('certificate');
    if (certificate.status !== 'valid' && certificate.status !== 'issuing' && !reads) throw refusals.withdrawnFromUse();
    if (!certificate.fileId) throw refusals.beingMade();
    return this.files.open(ctx, certificate.fileId);
  }
}
