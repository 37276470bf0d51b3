import { Textarea, TextInput } from '@mantine/core';
import type { ProposedAnswerDto, ShownQuestionDto } from '@tamkin/api-client';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../platform/format/use-format';
import { Bidi } from '../../../ui/bidi';
import { StatusBadge } from '../../../ui/status-badge';
import { PhotoCrop } from './photo-crop';
import classes from './sheet-form.module.css';
import { optionsTyped, typedKind, type TypedParts } from './typed-sheet';

interface SheetRowProps {
  question: ShownQuestionDto;
  /** What a photo says of it. */
  proposed: ProposedAnswerDto | undefined;
  /** As on the sheet. */
  number: number;
  typed: TypedParts;
  readable: boolean;
  onType: (parts: TypedParts) => void;
}

/** A question of the sheet: its number, its first words, a box for each part and what was understood. */
export function SheetRow({ question, proposed, number, typed, readable, onType }: SheetRowProps) {
  const { t } = useTranslation('assessments');
  const format = useFormat();
  const { text, textLanguage, prompts, type } = question;
  const parts = typedKind(question) === 'parts';
  const typeAt = (place: number, value: string): void => onType(typed.map((each, at) => (at === place ? value : each)));
  return (
    <li className={classes.row} data-question={question.questionId} data-doubt={proposed?.doubt ?? undefined}>
      <span className={classes.number} aria-hidden>
        {format.number(number)}
      </span>
      <div className={classes.field}>
        <p className={classes.text}>
          <Bidi lang={textLanguage}>{text.replace(/\[\[\w+\]\]/g, '…')}</Bidi>
        </p>
        {proposed && <Proposed proposed={proposed} number={number} />}
        <div className={classes.boxes}>
          {typed.map((value, place) => {
            const label = parts ? t('onPaper.boxPart', { number, part: place + 1 }) : t('onPaper.box', { number });
            const shared = {
              'aria-label': label,
              value,
              error: !readable && value !== '',
              onChange: ({ currentTarget }: { currentTarget: { value: string } }) => typeAt(place, currentTarget.value),
            };
            if (type === 'essay') {
              return <Textarea key={place} className={classes.wide} autosize minRows={2} {...shared} />;
            }
            return (
              <TextInput
                key={place}
                className={isWide(question, place) ? classes.wide : classes.narrow}
                leftSection={parts ? <span aria-hidden>{format.number(place + 1)}</span> : undefined}
                autoComplete="off"
                {...shared}
              />
            );
          })}
        </div>
        <p className={classes.echo} data-wrong={!readable || undefined} aria-live="polite">
          {readable ? (
            <Echo question={question} typed={typed} />
          ) : (
            t(`onPaper.wrong.${prompts.length > 0 ? 'parts' : typedKind(question)}`)
          )}
        </p>
      </div>
    </li>
  );
}

/** The piece of the photo, and why it is to be looked at. */
function Proposed({ proposed: { doubt, crops }, number }: { proposed: ProposedAnswerDto; number: number }) {
  const { t } = useTranslation('assessments');
  return (
    <div className={classes.proposed}>
      {crops.map((crop) => (
        <PhotoCrop
          key={`${crop.photoId} ${crop.x} ${crop.y}`}
          crop={crop}
          label={t('onPaper.photo.crop', { number })}
        />
      ))}
      {doubt !== null && (
        <StatusBadge tone={doubt === 'written' ? 'info' : 'warning'} label={t(`onPaper.photo.doubt.${doubt}`)} />
      )}
    </div>
  );
}

function isWide({ type, prompts }: ShownQuestionDto, place: number): boolean {
  return type === 'short-text' || prompts[place]?.kind === 'text';
}

/** The words behind the letters, so that a slip is seen at once. */
function Echo({ question, typed }: { question: ShownQuestionDto; typed: TypedParts }) {
  const { options, prompts, unit, textLanguage } = question;
  const said = typed.flatMap((value, place) => {
    const choices = prompts[place]?.options.length ? prompts[place].options : options;
    return value.trim() === '' ? [] : (optionsTyped(choices, value) ?? []).map(({ text }) => text);
  });
  const shown = said.length > 0 ? said.join(' · ') : unit;
  return shown === '' ? null : <Bidi lang={textLanguage}>{shown}</Bidi>;
}
