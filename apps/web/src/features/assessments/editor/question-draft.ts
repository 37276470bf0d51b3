import type {
  NewQuestionDto,
  OptionPictureDto,
  QuestionDto,
  QuestionMediaDto,
  QuestionTextDto,
} from '@tamkin/api-client';
import { LANGUAGES, type Language } from '../../../platform/language';
import type { TypedTags } from './tag-fields';
import { editorOf, emptyBody } from './types/editor-types';
import type { Body } from './types/editor-type';

export interface DraftText {
  text: string;
  /** Words of each keyed part. */
  options: Record<string, string>;
  /** What is said to those who chose an option. */
  optionFeedback: Record<string, string>;
  /** Accepted answers by field, one per line. */
  accepted: Record<string, string>;
  unit: string;
  feedback: string;
  media: QuestionMediaDto;
  /** Of keyed parts. */
  pictures: Record<string, OptionPictureDto>;
}

/** A question while it is written. */
export interface QuestionDraft {
  tags: TypedTags;
  body: Body;
  texts: Partial<Record<Language, DraftText>>;
}

const NO_MEDIA: QuestionMediaDto = { imageId: null, alt: '', audioId: null };
const EMPTY_TEXT: DraftText = {
  text: '',
  options: {},
  optionFeedback: {},
  accepted: {},
  unit: '',
  feedback: '',
  media: NO_MEDIA,
  pictures: {},
};

/** A question nobody has written yet, sorted like the one before and of its type; "true" and "false" stay said. */
export function blankAfter({ tags, body, texts }: QuestionDraft): QuestionDraft {
  const stays = body.type === 'true-false' ? Object.entries(texts) : [];
  const words = stays.map(([language, { options }]) => [language, { ...EMPTY_TEXT, options }]);
  return { tags, body: emptyBody(body.type), texts: Object.fromEntries(words) as QuestionDraft['texts'] };
}

export function draftOf({ body, texts, ...tags }: QuestionDto): QuestionDraft {
  return {
    tags: typedTags(tags),
    body,
    texts: Object.fromEntries(
      LANGUAGES.flatMap((language) => {
        const text = texts[language];
        return text ? [[language, draftText(text)] as const] : [];
      }),
    ),
  };
}

export function textIn(draft: QuestionDraft, language: Language): DraftText {
  return draft.texts[language] ?? EMPTY_TEXT;
}

/** Pictures that parts have in other languages, by key. */
export function picturesElsewhere({ texts }: QuestionDraft, language: Language): Record<string, string> {
  const others = LANGUAGES.filter((each) => each !== language).flatMap((each) =>
    Object.entries(texts[each]?.pictures ?? {}),
  );
  return Object.fromEntries(others.flatMap(([key, { imageId }]) => (imageId === null ? [] : [[key, imageId]])));
}

export function withText(draft: QuestionDraft, language: Language, change: Partial<DraftText>): QuestionDraft {
  return { ...draft, texts: { ...draft.texts, [language]: { ...textIn(draft, language), ...change } } };
}

/** The draft with another body; the words of parts that are gone go with them. */
export function withBody(draft: QuestionDraft, body: Body): QuestionDraft {
  const texts = Object.entries(draft.texts).map(([language, text]) => [language, pruned(text, body)]);
  return { ...draft, body, texts: Object.fromEntries(texts) as QuestionDraft['texts'] };
}

/** What the server takes. Languages nobody wrote in are left out. */
export function contentOf({ body, texts }: QuestionDraft): Pick<NewQuestionDto, 'body' | 'texts'> {
  const written = Object.entries(texts).filter(([, text]) => isWritten(text));
  const sent = written.map(([language, text]) => [language, textToSend(text, body)]);
  return { body, texts: Object.fromEntries(sent) as NewQuestionDto['texts'] };
}

/** The tags as the server takes them; `null` = none. */
export function tagsOf({ tags: { topic, objective, difficulty } }: QuestionDraft): SentTags {
  return {
    topic: topic.trim() || null,
    objective: objective.trim() || null,
    difficulty: difficulty === '' ? null : Number(difficulty),
  };
}

type SentTags = Pick<QuestionDto, 'topic' | 'objective' | 'difficulty'>;

function typedTags({ topic, objective, difficulty }: SentTags): TypedTags {
  return { topic: topic ?? '', objective: objective ?? '', difficulty: String(difficulty ?? '') };
}

function draftText({ text, options, unit, feedback, accepted = [], media = NO_MEDIA }: QuestionTextDto): DraftText {
  return {
    text,
    options: Object.fromEntries(options.map((option) => [option.key, option.text])),
    optionFeedback: Object.fromEntries(options.map((option) => [option.key, option.feedback ?? ''])),
    accepted: Object.fromEntries(accepted.map(({ key, variants }) => [key, variants.join('\n')])),
    unit,
    feedback,
    media,
    pictures: Object.fromEntries(options.flatMap(({ key, picture }) => (picture ? [[key, picture]] : []))),
  };
}

function textToSend(
  { text, options, optionFeedback, accepted, unit, feedback, media, pictures }: DraftText,
  body: Body,
): QuestionTextDto {
  const { parts, accepted: fields } = editorOf(body);
  return {
    text,
    unit,
    feedback,
    options: parts(body).map(({ key }) => ({
      key,
      text: options[key] ?? '',
      ...(optionFeedback[key] ? { feedback: optionFeedback[key] } : {}),
      ...(pictures[key] ? { picture: pictures[key] } : {}),
    })),
    accepted: (fields?.(body) ?? []).map(({ key }) => ({ key, variants: linesOf(accepted[key] ?? '') })),
    media,
  };
}

function pruned(text: DraftText, body: Body): DraftText {
  const editor = editorOf(body);
  const parts = editor.parts(body).map(({ key }) => key);
  const fields = (editor.accepted?.(body) ?? []).map(({ key }) => key);
  return {
    ...text,
    options: only(text.options, parts),
    optionFeedback: only(text.optionFeedback, parts),
    accepted: only(text.accepted, fields),
    pictures: only(text.pictures, editor.pictured ? parts : []),
  };
}

function only<T>(words: Record<string, T>, keys: readonly string[]): Record<string, T> {
  return Object.fromEntries(Object.entries(words).filter(([key]) => keys.includes(key)));
}

function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => line.trim() !== '');
}

function isWritten({ text, options, accepted, feedback, pictures }: DraftText): boolean {
  if (Object.keys(pictures).length > 0) return true;
  return [text, feedback, ...Object.values(options), ...Object.values(accepted)].some((value) => value.trim() !== '');
}
