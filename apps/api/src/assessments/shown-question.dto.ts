import {
  QUESTION_TYPES,
  type QuestionResult,
  type QuestionType,
  type ShownOption,
  type ShownPrompt,
  type ShownQuestion,
} from '@tamkin/assessments';
import type { Language } from '@tamkin/kernel';
import { ApiProperty } from '@nestjs/swagger';
import { AnswerDto, toAnswerDto } from './answer.dto';
import { QuestionMediaDto, toMediaDto } from './question-text.dto';
import { ShownRubricCriterionDto, toShownRubricDto } from './rubric.dto';
import { SubmittedFileDto, toSubmittedFileDto } from './submission.dto';

/** What an option or a prompt shows. */
export class ShownPictureDto {
  imageId: string;
  /** What it says to somebody who does not see it; may be empty where words stand beside it. */
  alt: string;
}

export class ShownOptionDto {
  key: string;
  /** A, B … or أ, ب … */
  letter: string;
  /** Empty where the picture says it all. */
  text: string;
  @ApiProperty({ type: ShownPictureDto, nullable: true })
  picture: ShownPictureDto | null;
}

/** Something that wants an answer of its own: a line to match, an item to sort, a gap. */
export class ShownPromptDto {
  key: string;
  /** Empty for a gap: it stands in the text as `[[key]]`. */
  text: string;
  @ApiProperty({ type: ShownPictureDto, nullable: true })
  picture: ShownPictureDto | null;
  kind: 'choice' | 'text' | 'number';
  /** Of the question's points, 0–1; `null` = prompts are not told apart. */
  share: number | null;
  /** Its own choices; empty when those of the question serve it. */
  options: ShownOptionDto[];
}

/** What the field of an answer must know; `null` = no limit. */
export class AnswerLimitsDto {
  minWords: number | null;
  maxWords: number | null;
  maxFiles: number | null;
  maxSeconds: number | null;
  maxPoints: number | null;
  /** How many prompts come one after the other; those whose turn has not come are left out. `null` = all are there. */
  steps: number | null;
}

export class ShownQuestionDto {
  questionId: string;
  @ApiProperty({ enum: QUESTION_TYPES })
  type: QuestionType;
  points: number;
  /** Language the texts are in; another than the screen's when there is no translation. */
  textLanguage: Language;
  text: string;
  /** Behind the field of a numeric question. */
  unit: string;
  options: ShownOptionDto[];
  prompts: ShownPromptDto[];
  media: QuestionMediaDto;
  limits: AnswerLimitsDto;
  answer: AnswerDto | null;
  /** Key of its section; `null` before the first one. */
  section: string | null;
}

/** A row, an item, a step or a gap, and what became of it. */
export class SaidPartDto {
  /** Empty for a gap, which stands in the text. */
  prompt: string;
  /** Empty when nothing was chosen or written. */
  said: string;
  right: boolean;
  /** Empty where what was said is right. */
  rightSaid: string;
}

export class QuestionResultDto extends ShownQuestionDto {
  /** Share of the points earned, 0–1; `null` while it waits for a person. */
  fraction: number | null;
  /** False for opinions, which earn nothing. */
  scored: boolean;
  /** Of the person who marked it; empty when none. */
  comment: string;
  /** What that person said; `null` when nothing. */
  @ApiProperty({ type: SubmittedFileDto, nullable: true })
  voice: SubmittedFileDto | null;
  /** By which it was marked; empty without. */
  rubric: ShownRubricCriterionDto[];
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' }, nullable: true })
  scores: Record<string, string> | null;
  feedback: string;
  /** The author's words on each option that was chosen. */
  answerFeedback: string[];
  /** The answer in words, a line per part; empty when none was given. */
  said: string[];
  /** The same part by part, with what is right; empty while that is not released, and where parts are not marked. */
  parts: SaidPartDto[];
  /** `null` while right answers are not released. */
  rightAnswer: AnswerDto | null;
  rightSaid: string[];
}

/** Names what leaves field by field: nothing that a question learns to hold later slips out with it. */
export function toShownQuestionDto(question: ShownQuestion | QuestionResult): ShownQuestionDto {
  return {
    questionId: question.questionId,
    type: question.type,
    points: question.points,
    textLanguage: question.textLanguage,
    text: question.text,
    unit: question.unit,
    options: question.options.map(toShownOptionDto),
    prompts: question.prompts.map(toShownPromptDto),
    media: toMediaDto(question.media),
    limits: toLimitsDto(question.limits),
    answer: toAnswerDto(question.answer),
    section: question.section,
  };
}

export function toQuestionResultDto(question: QuestionResult, language: Language): QuestionResultDto {
  return {
    ...toShownQuestionDto(question),
    fraction: question.fraction,
    scored: question.scored,
    comment: question.comment,
    voice: question.voice && toSubmittedFileDto(question.voice),
    rubric: toShownRubricDto(question.rubric, language),
    scores: question.scores && { ...question.scores },
    feedback: question.feedback,
    answerFeedback: [...question.answerFeedback],
    said: [...question.said],
    parts: question.parts.map(({ prompt, said, right, rightSaid }) => ({ prompt, said, right, rightSaid })),
    rightAnswer: toAnswerDto(question.rightAnswer),
    rightSaid: [...question.rightSaid],
  };
}

function toLimitsDto({
  minWords,
  maxWords,
  maxFiles,
  maxSeconds,
  maxPoints,
  steps,
}: ShownQuestion['limits']): AnswerLimitsDto {
  return { minWords, maxWords, maxFiles, maxSeconds, maxPoints, steps };
}

function toShownPromptDto({ key, text, picture, kind, share, options }: ShownPrompt): ShownPromptDto {
  return { key, text, picture: toShownPictureDto(picture), kind, share, options: options.map(toShownOptionDto) };
}

function toShownOptionDto({ key, letter, text, picture }: ShownOption): ShownOptionDto {
  return { key, letter, text, picture: toShownPictureDto(picture) };
}

function toShownPictureDto(picture: ShownOption['picture']): ShownPictureDto | null {
  return picture && { imageId: picture.imageId, alt: picture.alt };
}
