import { Injectable } from '@nestjs/common';
import { requireScope } from '@tamkin/access';
import { CohortsService } from '@tamkin/enrolments';
import type { Language, LocalisedText, OperationContext } from '@tamkin/kernel';
import { CourseActivityRepository } from '../activity/course-activity.repository';
import { optionWords } from '../question/option-pictures';
import { isWrittenRight, partsOf } from '../question/question-parts';
import { isScored } from '../question/question-types';
import type { QuestionType } from '../question/question.entity';
import {
  chosenFigures,
  figuresOf,
  figuresOfOpinion,
  languageGap,
  meanShare,
  signsOf,
  type ChosenFigures,
  type ItemFigures,
  type ItemSign,
  type SignsOf,
} from './item-figures';
import { addSums, NO_SUMS, type ItemSums } from './item-sums';
import { ItemTallyRepository, type QuestionTally } from './item-tally.repository';

/** An option, or a written answer, with how often it was given. */
export interface ChosenAnswer extends Partial<ChosenFigures> {
  /** Option key, place in an order from 1, or what was written. */
  readonly key: string;
  /** Wording of the option; empty for a place and for a written answer. */
  readonly text: LocalisedText;
  readonly correct: boolean;
}

export interface QuestionStatistics {
  readonly questionId: string;
  readonly key: string;
  readonly type: QuestionType;
  /** False of opinions: what was answered is told, nothing is right about it. */
  readonly scored: boolean;
  readonly text: LocalisedText;
  /** Of the question as the figures saw it. */
  readonly revision: number;
  readonly figures: ItemFigures;
  readonly byLanguage: Partial<Record<Language, ItemFigures>>;
  /** Facility in French minus in Arabic, points of 100; `null` below ten attempts in either. */
  readonly languageGap: number | null;
  readonly signs: readonly ItemSign[];
  readonly chosen: readonly ChosenAnswer[];
  /** Of a question that is marked part by part. */
  readonly parts: readonly PartStatistics[];
}

/** How a gap, a step, a row or an item in an order does. */
export interface PartStatistics {
  readonly key: string;
  /** From 1, in the author's order; of an item to be put in order the place where it belongs. */
  readonly number: number;
  /** Empty for a gap, which stands in the text of the question. */
  readonly text: LocalisedText;
  readonly answered: number;
  /** Mean share of its own points over all who were shown the question, 0–1; `null` when never shown, and of opinions. */
  readonly facility: number | null;
  readonly signs: readonly ItemSign[];
  readonly chosen: readonly ChosenAnswer[];
}

export interface ItemStatistics {
  readonly activityId: string;
  readonly title: LocalisedText;
  readonly courseId: string;
  readonly courseCode: string;
  readonly questions: readonly QuestionStatistics[];
}

/** Written answers shown, most frequent first. */
const MOST_WRITTEN = 10;

/** How the questions of a quiz perform. Tells nothing of who answered. */
@Injectable()
export class ItemStatisticsService {
  constructor(
    private readonly tallies: ItemTallyRepository,
    private readonly activities: CourseActivityRepository,
    private readonly cohorts: CohortsService,
  ) {}

  /** First attempts at the quiz in all versions of its course, or in one of the trainer's own cohorts. Three statements. */
  async ofQuiz(
    ctx: OperationContext,
    { activityId, cohortId = null }: { activityId: string; cohortId?: string | null },
  ): Promise<ItemStatistics> {
    const { everything } = requireScope(ctx, 'item-statistics.read');
    const { title, courseId, courseCode } = await this.activities.require(ctx, activityId, 'quiz');
    if (cohortId && !everything) await this.cohorts.requireTrainer(ctx, cohortId);
    const tallies = await this.tallies.ofQuiz(ctx, { activityId, cohortId });
    const questions = grouped(tallies, ({ questionId }) => questionId).map((rows) => statisticsOf(newest(rows)));
    return { activityId, title, courseId, courseCode, questions };
  }
}

/** Rows that share a key, in the order in which keys come. */
function grouped(rows: readonly QuestionTally[], keyOf: (row: QuestionTally) => string): QuestionTally[][] {
  const groups = new Map<string, QuestionTally[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return [...groups.values()];
}

/** A corrected question starts afresh: figures of an older wording say nothing of the new one. */
function newest(rows: readonly QuestionTally[]): readonly QuestionTally[] {
  const revision = Math.max(...rows.map((row) => row.revision));
  return rows.filter((row) => row.revision === revision);
}

function statisticsOf(rows: readonly QuestionTally[]): QuestionStatistics {
  const [{ questionId, key, type, revision, body, texts }] = rows as readonly [QuestionTally];
  const scored = isScored(body);
  const told = scored ? figuresOf : figuresOfOpinion;
  const sums = rows.reduce<ItemSums>(addSums, NO_SUMS);
  const byLanguage = Object.fromEntries(
    grouped(rows, ({ language }) => language).map(
      (rows) => [rows[0]!.language, told(rows.reduce<ItemSums>(addSums, NO_SUMS))] as const,
    ),
  ) as QuestionStatistics['byLanguage'];
  const figures = told(sums);
  const gap = languageGap(byLanguage.fr, byLanguage.ar);
  const chosen = chosenAnswers(rows[0]!, sums);
  return {
    questionId,
    key,
    type,
    scored,
    revision,
    text: wording(texts, ({ text }) => text),
    figures,
    byLanguage,
    languageGap: gap,
    signs: signsOf({ figures, gap, options: judged(chosen) }),
    chosen,
    parts: partStatistics(rows[0]!, sums),
  };
}

/** Options in the author's order, the unused too; else what was written, most frequent first. */
function chosenAnswers({ body, texts }: QuestionTally, { shown, chosen }: ItemSums): ChosenAnswer[] {
  if (body.type === 'numeric' || body.type === 'short-text') {
    return written(chosenFigures(shown, chosen), (words) => isWrittenRight({ body, texts }, words));
  }
  if (body.type === 'likert') {
    const options = body.options.map(({ key }) => ({ key, correct: false }));
    return optionsChosen(options, texts, chosenFigures(shown, chosen));
  }
  if (body.type !== 'single' && body.type !== 'multiple' && body.type !== 'true-false') return [];
  return optionsChosen(body.options, texts, chosenFigures(shown, chosen));
}

/** A place where nobody put an item is left out: unlike an option that attracts nobody it says nothing. */
function partStatistics({ body, texts }: QuestionTally, { shown, parts }: ItemSums): PartStatistics[] {
  const scored = isScored(body);
  return partsOf({ body, texts }).map((part, place) => {
    const { key, kind, options } = part;
    const { answered, sumShare, chosen } = parts[key] ?? { answered: 0, sumShare: 0, chosen: {} };
    const figures = chosenFigures(shown, chosen);
    const facility = scored ? meanShare(sumShare, shown) : null;
    const given =
      options.length > 0
        ? optionsChosen(options, texts, figures).filter(({ correct, count }) => kind !== 'place' || correct || count)
        : written(figures, (words) => isWrittenRight({ body, texts }, words, part));
    return {
      key,
      number: place + 1,
      text: wording(texts, (text) => optionWords(text, key)),
      answered,
      facility,
      signs: signsOf({ figures: { shown, facility, discrimination: null }, gap: null, options: judged(given) }),
      chosen: given,
    };
  });
}

function optionsChosen(
  options: readonly { readonly key: string; readonly correct: boolean }[],
  texts: QuestionTally['texts'],
  figures: ReadonlyMap<string, ChosenFigures>,
): ChosenAnswer[] {
  return options.map(({ key, correct }) => ({
    key,
    text: wording(texts, (text) => optionWords(text, key)),
    correct,
    ...figures.get(key),
  }));
}

function written(figures: ReadonlyMap<string, ChosenFigures>, isRight: (words: string) => boolean): ChosenAnswer[] {
  return [...figures]
    .sort(([, a], [, b]) => b.count - a.count)
    .slice(0, MOST_WRITTEN)
    .map(([key, given]) => ({ key, text: {}, correct: isRight(key), ...given }));
}

/** Answers that are right or wrong, with how often each was given. */
function judged(chosen: readonly ChosenAnswer[]): SignsOf['options'] {
  return chosen.map(({ correct, count, share, meanRest }) => ({
    correct,
    figures: count === undefined ? null : { count, share: share!, meanRest: meanRest! },
  }));
}

function wording(
  texts: QuestionTally['texts'],
  pick: (text: NonNullable<QuestionTally['texts'][Language]>) => string,
): LocalisedText {
  return Object.fromEntries(Object.entries(texts).map(([language, text]) => [language, pick(text)]));
}
