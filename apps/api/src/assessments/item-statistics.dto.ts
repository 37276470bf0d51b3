import {
  type ChosenAnswer,
  type GainOfGroup,
  type ItemFigures,
  type ItemSign,
  type ItemStatistics,
  type QuestionStatistics,
  type QuestionType,
} from '@tamkin/assessments';
import { inLanguage, LANGUAGES, type Language } from '@tamkin/kernel';
import { IsOptional, IsUUID } from 'class-validator';

export class ItemStatisticsQueryDto {
  /** Of this cohort alone; of all cohorts and versions when left out. */
  @IsOptional()
  @IsUUID()
  cohortId?: string;
}

export class ItemFiguresDto {
  /** First attempts that showed the question. */
  shown: number;
  answered: number;
  /** Mean share of the points earned, 0–1; `null` when never shown, and of opinions. */
  facility: number | null;
  /** Correlation of the mark with the rest of the paper, −1 to 1; `null` below ten attempts or without any spread. */
  discrimination: number | null;
  /** Mean seconds from the answer before; `null` when unknown. */
  seconds: number | null;
}

export class LanguageFiguresDto extends ItemFiguresDto {
  language: Language;
}

export class ChosenAnswerDto {
  /** Option key; place in an order, from 1; what was written when there are no options. */
  key: string;
  /** Wording of the option; the key again where there is none. */
  text: string;
  correct: boolean;
  count: number;
  /** Of the attempts that showed the question, 0–1. */
  share: number;
  /** Mean on the rest of the paper of those who gave it, 0–1; `null` when nobody did. */
  meanRest: number | null;
}

export class PartStatisticsDto {
  key: string;
  /** From 1, in the author's order; of an item to be put in order the place where it belongs. */
  number: number;
  /** Empty for a gap, which stands in the text of the question. */
  text: string;
  answered: number;
  /** Mean share of its own points over all who were shown the question, 0–1; `null` when never shown, and of opinions. */
  facility: number | null;
  /** What an author should look at; empty below ten attempts. */
  signs: ItemSign[];
  chosen: ChosenAnswerDto[];
}

export class QuestionStatisticsDto {
  questionId: string;
  key: string;
  type: QuestionType;
  /** False of opinions: what was answered is told, nothing is right about it. */
  scored: boolean;
  text: string;
  /** Of the wording the figures are about: the newest that was answered. */
  revision: number;
  figures: ItemFiguresDto;
  byLanguage: LanguageFiguresDto[];
  /** Facility in French minus in Arabic, points of 100; `null` below ten attempts in either. */
  languageGap: number | null;
  /** What an author should look at; empty below ten attempts. */
  signs: ItemSign[];
  chosen: ChosenAnswerDto[];
  /** Gaps, steps, rows or items in an order, of a question that is marked part by part. */
  parts: PartStatisticsDto[];
}

export class ItemStatisticsDto {
  activityId: string;
  title: string;
  courseId: string;
  courseCode: string;
  questions: QuestionStatisticsDto[];
}

export class GainOfGroupDto {
  by: 'course' | 'cohort' | 'language' | 'sex';
  /** Cohort id, language or sex; `null` for the whole course. */
  id: string | null;
  /** Of a cohort. */
  name: string | null;
  /** People who sat both the pre-test and the final test. */
  pairs: number;
  /** 0–100, as all below; `null` with fewer than five pairs. */
  meanPre: number | null;
  meanPost: number | null;
  gain: number | null;
  /** Ends of the 95 % confidence interval of the mean gain. */
  low: number | null;
  high: number | null;
  /** Gain over what there was to gain, at most 1. */
  normalised: number | null;
}

export class KnowledgeGainDto {
  items: GainOfGroupDto[];
}

export function toItemStatisticsDto(statistics: ItemStatistics, language: Language): ItemStatisticsDto {
  return {
    ...statistics,
    title: inLanguage(statistics.title, language),
    questions: statistics.questions.map((question) => toQuestionStatisticsDto(question, language)),
  };
}

export function toKnowledgeGainDto(groups: readonly GainOfGroup[]): KnowledgeGainDto {
  return { items: groups.map((group) => ({ ...group })) };
}

function toQuestionStatisticsDto(question: QuestionStatistics, language: Language): QuestionStatisticsDto {
  return {
    ...question,
    text: inLanguage(question.text, language),
    byLanguage: LANGUAGES.flatMap((each) => withLanguage(each, question.byLanguage[each])),
    signs: [...question.signs],
    chosen: question.chosen.map((answer) => toChosenAnswerDto(answer, language)),
    parts: question.parts.map((part) => ({
      ...part,
      text: inLanguage(part.text, language),
      signs: [...part.signs],
      chosen: part.chosen.map((answer) => toChosenAnswerDto(answer, language)),
    })),
  };
}

function withLanguage(language: Language, figures: ItemFigures | undefined): LanguageFiguresDto[] {
  return figures ? [{ language, ...figures }] : [];
}

function toChosenAnswerDto({ key, text, correct, ...given }: ChosenAnswer, language: Language): ChosenAnswerDto {
  const { count = 0, share = 0, meanRest = null } = given;
  return { key, text: inLanguage(text, language) || key, correct, count, share, meanRest };
}
