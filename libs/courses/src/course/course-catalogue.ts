import { Injectable } from '@nestjs/common';
import { can, requireScope } from '@tamkin/access';
import {
  actorPersonId,
  decodeCursor,
  DEFAULT_PAGE_SIZE,
  DomainError,
  foldText,
  pageOf,
  type Language,
  type OperationContext,
  type Page,
  type PageRequest,
} from '@tamkin/kernel';
import { courseNotFound, noDraft } from '../courses.errors';
import { ActivityTextRepository, type TextState } from '../activity/activity-text.repository';
import { CourseVersionRepository } from '../course-version/course-version.repository';
import type { VersionOutline } from '../course-version/version-outline';
import { ModuleLinkRepository, type ModuleHome, type ModuleUser } from '../module/module-link.repository';
import { PublicationParticipants } from '../publication/publication-participants';
import { CatalogueRepository, type AuthoredRow, type CatalogueRow } from './catalogue.repository';
import type { Audience } from './course-input';
import { CourseRepository } from './course.repository';

export interface CatalogueQuestion extends PageRequest {
  readonly search?: string;
  readonly audience?: Audience;
  readonly language?: Language;
  /** Online and face-to-face together. */
  readonly maxMinutes?: number;
}

export interface AuthoredQuestion extends PageRequest {
  readonly search?: string;
  readonly archived?: boolean;
}

export interface Draft extends VersionOutline {
  readonly texts: readonly TextState[];
  /** Activities in which there is nothing to do yet, apart from their texts: tests and surveys without questions. */
  readonly emptyActivityIds: readonly string[];
  /** Of the modules that are written in another course. */
  readonly homes: readonly ModuleHome[];
  /** Which other courses show modules of this one. */
  readonly users: readonly ModuleUser[];
  /** `null` until the first publication. */
  readonly publishedVersionId: string | null;
}

/** Courses as people look for them: the catalogue for everybody, the list of drafts for authors. */
@Injectable()
export class CourseCatalogue {
  constructor(
    private readonly catalogue: CatalogueRepository,
    private readonly courses: CourseRepository,
    private readonly versions: CourseVersionRepository,
    private readonly texts: ActivityTextRepository,
    private readonly links: ModuleLinkRepository,
    private readonly participants: PublicationParticipants,
  ) {}

  /** Published courses. Words are found whatever their accents, case and letter variants. */
  async published(ctx: OperationContext, question: CatalogueQuestion): Promise<Page<CatalogueRow>> {
    requireScope(ctx, 'courses.read');
    const { audience, language, maxMinutes } = question;
    const limit = question.limit ?? DEFAULT_PAGE_SIZE;
    const filters = { words: wordsOf(question.search), audience, language, maxMinutes, ...after(question) };
    const rows = await this.catalogue.findPublished(ctx, { ...filters, limit: limit + 1 });
    return pageOf(rows, limit, cursorOf, (row) => row);
  }

  /** The newest published version of a course. An archived course is shown to authors only. */
  async course(ctx: OperationContext, courseId: string): Promise<VersionOutline> {
    requireScope(ctx, 'courses.read');
    const outline = await this.versions.currentOutline(ctx, courseId);
    if (!outline || (outline.archived && !mayAuthor(ctx))) throw courseNotFound();
    return outline;
  }

  async authored(ctx: OperationContext, question: AuthoredQuestion): Promise<Page<AuthoredRow>> {
    requireScope(ctx, 'courses.author');
    const limit = question.limit ?? DEFAULT_PAGE_SIZE;
    const { search, archived = false } = question;
    const filters = { words: wordsOf(search), archived, personId: actorPersonId(ctx), ...after(question) };
    const rows = await this.catalogue.findAuthored(ctx, { ...filters, limit: limit + 1 });
    return pageOf(rows, limit, cursorOf, (row) => row);
  }

  /** The draft with how far each of its texts is and what is still empty; as many statements for one activity as for fifty. */
  async draft(ctx: OperationContext, courseId: string): Promise<Draft> {
    requireScope(ctx, 'courses.author');
    const outline = await this.versions.draftOutline(ctx, courseId);
    const course = await this.courses.find(ctx, courseId);
    if (!course) throw courseNotFound();
    if (!outline) throw noDraft();
    const texts = await this.texts.statesOf(ctx, outline.versionId);
    const homes = await this.links.homesOf(ctx, outline.versionId);
    const lineageIds = outline.modules.map(({ lineageId }) => lineageId);
    const users = await this.links.usersOf(ctx, courseId, lineageIds);
    const emptyActivityIds: string[] = [];
    for (const participant of this.participants.all()) {
      emptyActivityIds.push(...((await participant.emptyActivities?.(ctx, { versionId: outline.versionId })) ?? []));
    }
    return { ...outline, texts, emptyActivityIds, homes, users, publishedVersionId: course.currentVersionId };
  }
}

const MAX_WORDS = 8;
/** «l’accueil», «d’un», «qu’elle»: the word begins behind it. */
const ELISION = /^(?:[cdjlmnst]|qu)'(?=.)/;

function wordsOf(search = ''): string[] {
  const words = foldText(search).split(' ');
  return words
    .map((word) => word.replace(ELISION, ''))
    .filter(Boolean)
    .slice(0, MAX_WORDS);
}

function after({ cursor }: PageRequest): { after?: readonly [number, string] } {
  if (!cursor) return {};
  const [length, code] = decodeCursor(cursor, 2);
  if (!Number.isInteger(length) || typeof code !== 'string') throw new DomainError('not-valid', 'page.bad-cursor');
  return { after: [Number(length), code] };
}

function cursorOf({ code }: { readonly code: string }): [number, string] {
  return [code.length, code];
}

function mayAuthor(ctx: OperationContext): boolean {
  return can(ctx.actor, 'courses.author');
}
