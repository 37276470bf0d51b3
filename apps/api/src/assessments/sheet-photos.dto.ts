import { ApiProperty } from '@nestjs/swagger';
import {
  SHEET_PHOTO_STATUSES,
  type ProposedAnswer,
  type SheetPhotoItem,
  type SheetPhotoStatus,
  type SheetProposal,
} from '@tamkin/assessments';
import type { Translator } from '@tamkin/i18n';
import { displayName, type Language } from '@tamkin/kernel';
import { IsOptional, IsUUID } from 'class-validator';
import { AnswerDto } from './answer.dto';

const DOUBTS = ['faint', 'several', 'nothing', 'filled', 'written', 'missing'] as const;

export class SheetPhotoQueryDto {
  /** Made by the client, so that sending again makes one photo. */
  @IsOptional()
  @IsUUID()
  id?: string;
}

export class SheetPhotoMadeDto {
  id: string;
}

export class SheetPhotoDto {
  id: string;
  /** Of the file. */
  name: string;
  @ApiProperty({ enum: SHEET_PHOTO_STATUSES })
  status: SheetPhotoStatus;
  /** Why nothing was read: a stable code. */
  problem: string | null;
  /** The same as a sentence in the language of the request. */
  problemMessage: string | null;
  /** Whose sheet it is, as its codes say. */
  enrolmentId: string | null;
  personName: string | null;
  /** From 1. */
  page: number | null;
  /** Lines of boxes to be looked at. */
  doubts: number;
  /** The sheet was keyed after this photo was sent. */
  keyed: boolean;
  createdAt: Date;
}

export class SheetPhotoListDto {
  items: SheetPhotoDto[];
}

/** In millimetres from the left and the top edge of the sheet. */
export class CropDto {
  photoId: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

export class ProposedAnswerDto {
  questionId: string;
  /** `null` where it is written by hand, or nothing was seen. */
  @ApiProperty({ type: AnswerDto, nullable: true })
  answer: AnswerDto | null;
  /** Why it is to be looked at; `null` = plain. */
  @ApiProperty({ enum: DOUBTS, nullable: true })
  doubt: ProposedAnswer['doubt'];
  crops: CropDto[];
}

export class ProposedPhotoDto {
  id: string;
  /** From 1. */
  page: number;
}

export class SheetProposalDto {
  /** One for each question, in the order of the sheet; none without a photo. */
  answers: ProposedAnswerDto[];
  photos: ProposedPhotoDto[];
  /** Of the whole sheet. */
  pages: number;
}

export function toSheetPhotoDto(
  { names, problem, ...photo }: SheetPhotoItem,
  language: Language,
  translator: Translator,
): SheetPhotoDto {
  return {
    ...photo,
    problem,
    problemMessage: problem ? translator.error(language, problem) : null,
    personName: names && displayName(names, language),
  };
}

export function toSheetProposalDto(proposal: SheetProposal | null): SheetProposalDto {
  if (!proposal) return { answers: [], photos: [], pages: 0 };
  const { answers, photos, pages } = proposal;
  return {
    answers: answers.map(({ questionId, answer, doubt, crops }) => ({
      ...{ questionId, doubt, crops: [...crops] },
      answer: answer as AnswerDto | null,
    })),
    photos: [...photos],
    pages,
  };
}
