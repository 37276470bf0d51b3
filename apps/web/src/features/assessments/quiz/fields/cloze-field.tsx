import type { AnswerDto, ShownPromptDto } from '@tamkin/api-client';
import { useTranslation } from 'react-i18next';
import { textWithGaps } from '../gap-text';
import { readNumber } from '../read-number';
import classes from './answer-fields.module.css';
import type { AnswerFieldProps } from './answer-field';
import { useTyped } from './use-typed';

type Gap = NonNullable<AnswerDto['gaps']>[number];

/** A text with fields in it. Fields of words are equally wide: their width would tell. */
export function ClozeField({ question, answer, onAnswer }: AnswerFieldProps) {
  const gaps = answer?.gaps ?? [];
  const put = (key: string, gap: Gap | null): void => {
    const others = gaps.filter((each) => each.key !== key);
    onAnswer({ gaps: gap ? [...others, gap] : others });
  };
  return (
    <p className={classes.cloze}>
      {textWithGaps(question.text).map((piece, place) => {
        if (piece.gap === null) return piece.text;
        const prompt = question.prompts.find(({ key }) => key === piece.gap);
        if (!prompt) return null;
        const number = question.prompts.indexOf(prompt) + 1;
        const given = gaps.find(({ key }) => key === prompt.key);
        return <GapField key={place} prompt={prompt} number={number} given={given} onGive={put} />;
      })}
    </p>
  );
}

interface GapFieldProps {
  prompt: ShownPromptDto;
  number: number;
  given: Gap | undefined;
  onGive: (key: string, gap: Gap | null) => void;
}

function GapField(props: GapFieldProps) {
  const { t } = useTranslation('assessments');
  const { number, ...shared } = props;
  return props.prompt.kind === 'choice' ? (
    <GapChoice {...props} />
  ) : (
    <GapText {...shared} label={t('cloze.gap', { number })} />
  );
}

function GapChoice({ prompt: { key, options }, number, given, onGive }: GapFieldProps) {
  const { t } = useTranslation('assessments');
  return (
    <select
      className={classes.gap}
      aria-label={t('cloze.gap', { number })}
      value={given?.choice ?? ''}
      onChange={({ currentTarget: { value } }) => onGive(key, value ? { key, choice: value } : null)}
    >
      <option value="">{t('cloze.choose')}</option>
      {options.map((option) => (
        <option key={option.key} value={option.key}>
          {option.text}
        </option>
      ))}
    </select>
  );
}

type GapTextProps = Omit<GapFieldProps, 'number'> & {
  /** What the field is called. */
  label: string;
};

/** Words or a number, kept once they are typed. */
export function GapText({ prompt: { key, kind }, label, given, onGive }: GapTextProps) {
  const { t } = useTranslation('assessments');
  const numeric = kind === 'number';
  const known = numeric ? given?.value : given?.text;
  const { typed, type, settle } = useTyped(known === undefined ? '' : String(known), (text) => {
    if (text.trim() === '') return onGive(key, null);
    if (!numeric) return onGive(key, { key, text });
    const value = readNumber(text);
    if (value !== null) onGive(key, { key, value });
  });
  const wrong = numeric && typed.trim() !== '' && readNumber(typed) === null;
  return (
    <input
      className={classes.gap}
      data-kind={kind}
      aria-label={label}
      aria-invalid={wrong || undefined}
      title={wrong ? t('numeric.notANumber') : undefined}
      inputMode={numeric ? 'decimal' : 'text'}
      dir={numeric ? 'ltr' : 'auto'}
      autoComplete="off"
      autoCapitalize="off"
      spellCheck={false}
      maxLength={200}
      value={typed}
      onChange={(event) => type(event.currentTarget.value)}
      onBlur={settle}
    />
  );
}
