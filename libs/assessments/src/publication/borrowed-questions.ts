import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DomainError, type OperationContext } from '@tamkin/kernel';
import type { QuestionContent } from '../question/question-content';
import { isQuestionKey } from '../question/question-key';
import type { QuestionTags } from '../question/question-tags';
import { ArchivedBank } from './archived-bank';
import { BanksByCodeRepository } from './banks-by-code.repository';

/** Where a question stands in the banks of all courses; `bank` is `null` for the own one. */
export interface QuestionName {
  readonly key: string;
  readonly bank: string | null;
}

/** A question of another course's bank, as it counts in the course that is archived. */
export interface BorrowedQuestion extends QuestionContent, QuestionTags {
  readonly key: string;
  readonly bank: string;
}

/** The id of the question with this name; refused when this installation has none. */
export type FindQuestion = (name: QuestionName) => string;

/**
 * Questions that papers and lessons of a course take from other banks. An archive carries them, so that it can be written where
 * their course is not, or does not share them: there they join the course's own bank, under the name of both.
 */
@Injectable()
export class BorrowedQuestions {
  constructor(
    private readonly banks: BanksByCodeRepository,
    private readonly own: ArchivedBank,
  ) {}

  /** Each once, in the wording that counts (`wordings`, by id). */
  async read(
    ctx: OperationContext,
    names: readonly QuestionName[],
    wordings: ReadonlyMap<string, QuestionContent>,
  ): Promise<BorrowedQuestion[]> {
    const read: BorrowedQuestion[] = [];
    for (const { bank, key } of borrowedAmong(names)) {
      const question = await this.banks.question(ctx, bank, key);
      const wording = question && wordings.get(question.id);
      if (!question || !wording) continue;
      const { topic, objective, difficulty } = question;
      read.push({ bank, key, topic, objective, difficulty, body: wording.body, texts: wording.texts });
    }
    return read;
  }

  /** Finds every question that is named, and makes of what was carried what cannot be found. `own`: by key. */
  async bring(
    ctx: OperationContext,
    given: {
      readonly courseId: string;
      readonly names: readonly QuestionName[];
      readonly carried: readonly BorrowedQuestion[];
      readonly own: ReadonlyMap<string, string>;
    },
  ): Promise<FindQuestion> {
    const ids = new Map<string, string>();
    for (const { bank, key } of borrowedAmong(given.names)) {
      const carried = given.carried.find((each) => each.bank === bank && each.key === key);
      const id = (await this.banks.sharedQuestion(ctx, bank, key)) ?? (await this.make(ctx, given.courseId, carried));
      if (id) ids.set(fullName({ bank, key }), id);
    }
    return (name) => {
      const id = name.bank === null ? given.own.get(name.key) : ids.get(fullName(name));
      if (!id) throw missingQuestion(name);
      return id;
    };
  }

  private async make(
    ctx: OperationContext,
    courseId: string,
    carried: BorrowedQuestion | undefined,
  ): Promise<string | undefined> {
    if (!carried) return undefined;
    const key = nameInOwnBank(carried);
    return (await this.own.write(ctx, courseId, [{ ...carried, key, shared: false }])).get(key);
  }
}

/** The file names a question, or a bank (`*`), that this installation does not have. */
export function missingQuestion({ key, bank }: QuestionName): DomainError {
  return new DomainError('conflict', 'archive.question-missing', { key, bank: bank ?? '' });
}

function borrowedAmong(names: readonly QuestionName[]): { readonly bank: string; readonly key: string }[] {
  const once = new Map(names.map((name) => [fullName(name), name]));
  return [...once.values()]
    .flatMap(({ bank, key }) => (bank === null ? [] : [{ bank, key }]))
    .sort((a, b) => (fullName(a) < fullName(b) ? -1 : 1));
}

function fullName({ bank, key }: QuestionName): string {
  return `${bank ?? ''}/${key}`;
}

/** `C6-Q-12`: no question of the own bank is meant by it. Names that would be too long end in a digest. */
export function nameInOwnBank({ bank, key }: { bank: string; key: string }): string {
  const name = `${bank}-${key}`;
  return isQuestionKey(name) ? name : `${bank}-${createHash('sha256').update(key).digest('hex').slice(0, 12)}`;
}
