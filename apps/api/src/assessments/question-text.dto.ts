import {
  MAX_OPTIONS,
  type OptionPicture,
  type QuestionMedia,
  type QuestionText,
  type QuestionTexts,
} from '@tamkin/assessments';
import { LANGUAGES } from '@tamkin/kernel';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { given } from '../http/given';

/** A gap with its own list of choices may be as long as the question. */
const MAX_PARTS = MAX_OPTIONS * (MAX_OPTIONS + 1);

/** What an option shows in one language. */
export class OptionPictureDto {
  /** `null`: the picture of another language, described here. */
  @ValidateIf(given)
  @IsUUID()
  imageId: string | null;

  /** What the picture says to somebody who does not see it. */
  @IsString()
  @MaxLength(500)
  alt: string;
}

/** Words of one keyed part: an option, a prompt, a target, an item, a box. */
export class OptionTextDto {
  @IsString()
  @MaxLength(8)
  key: string;

  @IsString()
  @MaxLength(500)
  text: string;

  /** Shown with the result to those who chose it. */
  @IsOptional()
  @IsString()
  @MaxLength(500)
  feedback?: string;

  /** Of choices, orders, pairs and boxes. With a description it needs no words beside it. */
  @IsOptional()
  @ValidateNested()
  @Type(() => OptionPictureDto)
  picture?: OptionPictureDto;
}

/** What is taken as right in one field. */
export class AcceptedTextDto {
  /** Of the gap; `answer` for a short text. */
  @IsString()
  @MaxLength(8)
  key: string;

  @IsArray()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @MaxLength(200, { each: true })
  variants: string[];
}

export class QuestionMediaDto {
  @ValidateIf(given)
  @IsUUID()
  imageId: string | null;

  /** What the picture says to somebody who does not see it. */
  @IsString()
  @MaxLength(500)
  alt: string;

  @ValidateIf(given)
  @IsUUID()
  audioId: string | null;
}

export class QuestionTextDto {
  @IsString()
  @MaxLength(2_000)
  text: string;

  @IsArray()
  @ArrayMaxSize(MAX_PARTS)
  @ValidateNested({ each: true })
  @Type(() => OptionTextDto)
  options: OptionTextDto[];

  /** Behind the field of a numeric question; empty when none. */
  @IsString()
  @MaxLength(20)
  unit: string;

  /** Shown after the hand-in; empty when none. */
  @IsString()
  @MaxLength(2_000)
  feedback: string;

  /** Of short texts and text gaps. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MAX_OPTIONS)
  @ValidateNested({ each: true })
  @Type(() => AcceptedTextDto)
  accepted?: AcceptedTextDto[];

  @IsOptional()
  @ValidateNested()
  @Type(() => QuestionMediaDto)
  media?: QuestionMediaDto;
}

export class QuestionTextsDto {
  @IsOptional()
  @ValidateNested()
  @Type(() => QuestionTextDto)
  fr?: QuestionTextDto;

  @IsOptional()
  @ValidateNested()
  @Type(() => QuestionTextDto)
  ar?: QuestionTextDto;

  @IsOptional()
  @ValidateNested()
  @Type(() => QuestionTextDto)
  en?: QuestionTextDto;
}

export function toQuestionTexts(texts: QuestionTextsDto): QuestionTexts {
  return Object.fromEntries(
    LANGUAGES.flatMap((language) => {
      const text = texts[language];
      return text ? [[language, toQuestionText(text)] as const] : [];
    }),
  );
}

export function toTextsDto(texts: QuestionTexts): QuestionTextsDto {
  return Object.fromEntries(
    LANGUAGES.flatMap((language) => {
      const text = texts[language];
      return text ? [[language, toTextDto(text)] as const] : [];
    }),
  );
}

function toQuestionText({ text, options, unit, feedback, accepted, media }: QuestionTextDto): QuestionText {
  const said = options.flatMap((option) => (option.feedback ? [[option.key, option.feedback] as const] : []));
  const shown = options.flatMap(({ key, picture }) => (picture ? [[key, toOptionPictureDto(picture)] as const] : []));
  return {
    text,
    options: Object.fromEntries(options.map((option) => [option.key, option.text])),
    unit,
    feedback,
    ...(said.length > 0 ? { optionFeedback: Object.fromEntries(said) } : {}),
    ...(accepted ? { accepted: Object.fromEntries(accepted.map(({ key, variants }) => [key, variants])) } : {}),
    ...(media ? { media } : {}),
    ...(shown.length > 0 ? { optionPictures: Object.fromEntries(shown) } : {}),
  };
}

function toTextDto({
  text,
  options,
  unit,
  feedback,
  optionFeedback = {},
  accepted,
  media,
  optionPictures = {},
}: QuestionText): QuestionTextDto {
  const keys = new Set([...Object.keys(options), ...Object.keys(optionPictures)]);
  return {
    text,
    options: [...keys].map((key) => {
      const [said, picture] = [optionFeedback[key], optionPictures[key]];
      return {
        ...{ key, text: options[key] ?? '' },
        ...(said ? { feedback: said } : {}),
        ...(picture ? { picture: toOptionPictureDto(picture) } : {}),
      };
    }),
    unit,
    feedback,
    ...(accepted
      ? { accepted: Object.entries(accepted).map(([key, variants]) => ({ key, variants: [...variants] })) }
      : {}),
    ...(media ? { media: toMediaDto(media) } : {}),
  };
}

function toOptionPictureDto({ imageId, alt }: OptionPicture): OptionPictureDto {
  return { imageId, alt };
}

export function toMediaDto({ imageId, alt, audioId }: QuestionMedia): QuestionMediaDto {
  return { imageId, alt, audioId };
}
