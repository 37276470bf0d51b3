import { Injectable } from '@nestjs/common';
import type { OperationContext } from '@tamkin/kernel';
import { PLAIN_MARKING } from '../markers/marking-rules';
import type { PaperSection } from '../paper/paper-section';
import type { PaperSettings } from '../paper/paper-settings';
import { PaperRepository, type PaperRow, type PlacedQuestion } from '../paper/paper.repository';
import { PapersService } from '../paper/papers.service';
import { PoolRepository, type PoolRules } from '../paper/pool.repository';
import type { QuestionContent } from '../question/question-content';
import { BanksByCodeRepository } from './banks-by-code.repository';
import { missingQuestion, type FindQuestion } from './borrowed-questions';

/** Questions and pools of another course's bank say whose (`bank`); of the own bank they do not. */
export interface ArchivedPaper extends PaperSettings {
  readonly activity: string;
  readonly sections: readonly PaperSection[];
  readonly questions: readonly (Omit<PlacedQuestion, 'questionId'> & {
    readonly key: string;
    readonly bank: string | null;
  })[];
  readonly pools: readonly (Omit<PoolRules, 'courseId'> & { readonly bank: string | null })[];
}

interface PapersToWrite {
  readonly courseId: string;
  readonly papers: readonly ArchivedPaper[];
  readonly activityIds: ReadonlyMap<string, string>;
  readonly findQuestion: FindQuestion;
}

/** Papers as archives and copies of courses hold them. */
@Injectable()
export class ArchivedPapers {
  constructor(
    private readonly papers: PaperRepository,
    private readonly pools: PoolRepository,
    private readonly banks: BanksByCodeRepository,
    private readonly writer: PapersService,
  ) {}

  /** With the wording of every question as it counts on these papers, by id. */
  async read(
    ctx: OperationContext,
    { courseId, activityKeys }: { courseId: string; activityKeys: ReadonlyMap<string, string> },
  ): Promise<{ papers: ArchivedPaper[]; wordings: Map<string, QuestionContent> }> {
    const codes = await this.banks.codes(ctx);
    const bankOf = (id: string): string | null => (id === courseId ? null : (codes.get(id) ?? null));
    const wordings = new Map<string, QuestionContent>();
    const papers: ArchivedPaper[] = [];
    for (const [id, activity] of activityKeys) {
      const paper = await this.papers.find(ctx, id);
      if (!paper) continue;
      await this.pinnedWordings(ctx, id, wordings);
      for (const { questionId, body, texts } of paper.questions) wordings.set(questionId, { body, texts });
      papers.push({ activity, ...archived(paper, bankOf, activityKeys) });
    }
    return { papers, wordings };
  }

  /** Twins come after the paper whose pools they draw from. */
  async write(ctx: OperationContext, { courseId, papers, activityIds, findQuestion }: PapersToWrite): Promise<void> {
    const codes = new Map([...(await this.banks.codes(ctx))].map(([id, code]) => [code, id]));
    const ordered = [...papers].sort((a, b) => Number(a.parallelTo !== null) - Number(b.parallelTo !== null));
    for (const { activity, parallelTo, pools, questions, ...rules } of ordered) {
      const chosen = questions.map(({ key, bank, ...placed }) => ({
        ...placed,
        questionId: findQuestion({ key, bank }),
      }));
      for (const { bank } of pools) {
        const bankId = bank === null ? courseId : codes.get(bank);
        if (!bankId || (bank !== null && !(await this.banks.shares(ctx, bankId)))) {
          throw missingQuestion({ key: '*', bank });
        }
      }
      await this.writer.write(ctx, {
        // Archives of before tests could be marked so do not say how.
        ...PLAIN_MARKING,
        ...rules,
        activityId: activityIds.get(activity) ?? activity,
        revision: 0,
        parallelTo: parallelTo === null ? null : (activityIds.get(parallelTo) ?? parallelTo),
        questions: chosen,
        pools: pools.map(({ bank, ...pool }) => ({ ...pool, courseId: (bank && codes.get(bank)) ?? courseId })),
      });
    }
  }

  /** Of a published version: what its pools held that day. */
  private async pinnedWordings(ctx: OperationContext, activityId: string, wordings: Map<string, QuestionContent>) {
    const candidates = await this.pools.pinnedCandidates(ctx, activityId);
    if (candidates.length === 0) return;
    const revisionIds = candidates.map(({ revisionId }) => revisionId);
    const found = new Map((await this.pools.wordings(ctx, revisionIds)).map((each) => [each.revisionId, each]));
    for (const { questionId, revisionId } of candidates) {
      const wording = found.get(revisionId);
      if (wording) wordings.set(questionId, { body: wording.body, texts: wording.texts });
    }
  }
}

function archived(
  { questions, pools, isTwin: _, revision: __, ...rules }: PaperRow,
  bankOf: (courseId: string) => string | null,
  activityKeys: ReadonlyMap<string, string>,
): Omit<ArchivedPaper, 'activity'> {
  const parallelTo = rules.parallelTo === null ? null : (activityKeys.get(rules.parallelTo) ?? null);
  return {
    ...rules,
    parallelTo,
    questions: questions.map(({ key, points, objective, section, courseId }) => ({
      ...{ key, points, objective, section },
      bank: bankOf(courseId),
    })),
    // A twin shows the pools of its paper; they are its own nowhere.
    pools: parallelTo
      ? []
      : pools.map(({ courseId, section, topic, objective, difficulty, count, points }) => ({
          ...{ section, topic, objective, difficulty, count, points },
          bank: bankOf(courseId),
        })),
  };
}
