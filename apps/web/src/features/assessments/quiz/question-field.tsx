import { Button, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { AnswerDto, ShownOptionDto, ShownQuestionDto } from '@tamkin/api-client';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { directionOf } from '../../../platform/language';
import { Bidi } from '../../../ui/bidi';
import { readNumber } from './read-number';
import classes from './question-field.module.css';

interface QuestionFieldProps {
  question: ShownQuestionDto;
  answer: AnswerDto | null;
  onAnswer: (answer: AnswerDto) => void;
  disabled?: boolean;
}

/** One question and the way to answer it, in the language the question is written in. */
export function QuestionField(props: QuestionFieldProps) {
  const { t } = useTranslation('assessments');
  const { question } = props;
  const { type, textLanguage } = question;
  return (
    <fieldset
      className={classes.field}
      lang={textLanguage}
      dir={directionOf(textLanguage)}
      disabled={props.disabled}
      data-question={question.questionId}
    >
      <legend className={classes.text}>{question.text}</legend>
      {type !== 'numeric' && <p className={classes.hint}>{t(`hints.${type}`)}</p>}
      {type === 'numeric' && <NumberAnswer key={question.questionId} {...props} />}
      {type === 'ordering' && <OrderAnswer {...props} />}
      {type !== 'numeric' && type !== 'ordering' && <ChoiceAnswer {...props} />}
    </fieldset>
  );
}

function ChoiceAnswer({ question, answer, onAnswer }: QuestionFieldProps) {
  const many = question.type === 'multiple';
  const chosen = new Set(answer?.keys ?? []);
  const toggle = (key: string): void => {
    if (!many) return onAnswer({ keys: [key] });
    const next = new Set(chosen);
    if (!next.delete(key)) next.add(key);
    onAnswer({ keys: question.options.map((option) => option.key).filter((each) => next.has(each)) });
  };
  return (
    <div className={classes.options}>
      {question.options.map((option) => (
        <label key={option.key} className={classes.option}>
          <input
            type={many ? 'checkbox' : 'radio'}
            name={question.questionId}
            checked={chosen.has(option.key)}
            onChange={() => toggle(option.key)}
          />
          {question.type !== 'true-false' && (
            <span className={classes.letter} aria-hidden>
              {option.letter}
            </span>
          )}
          <span>{option.text}</span>
        </label>
      ))}
    </div>
  );
}

function OrderAnswer({ question, answer, onAnswer }: QuestionFieldProps) {
  const { t } = useTranslation('assessments');
  const order = orderShown(question.options, answer);
  const [said, setSaid] = useState('');
  const move = (place: number, step: -1 | 1): void => {
    const keys = order.map(({ key }) => key);
    const [moved] = keys.splice(place, 1);
    if (moved === undefined) return;
    keys.splice(place + step, 0, moved);
    onAnswer({ keys });
    setSaid(t('ordering.moved', { text: order[place]?.text, place: place + step + 1, total: order.length }));
  };
  const settled = (answer?.keys?.length ?? 0) > 0;
  return (
    <>
      <ol className={classes.steps}>
        {order.map((option, place) => (
          <li key={option.key} className={classes.step}>
            <span className={classes.letter} aria-hidden>
              {place + 1}
            </span>
            <span className={classes.stepText}>{option.text}</span>
            <span className={classes.moves}>
              <MoveButton up disabled={place === 0} text={option.text} onClick={() => move(place, -1)} />
              <MoveButton disabled={place === order.length - 1} text={option.text} onClick={() => move(place, 1)} />
            </span>
          </li>
        ))}
      </ol>
      {!settled && (
        <Button variant="default" onClick={() => onAnswer({ keys: order.map(({ key }) => key) })}>
          {t('ordering.keep')}
        </Button>
      )}
      <p role="status" className={classes.aloud}>
        {said}
      </p>
    </>
  );
}

function MoveButton({
  up = false,
  disabled,
  text,
  onClick,
}: {
  up?: boolean;
  disabled: boolean;
  text: string;
  onClick: () => void;
}) {
  const { t } = useTranslation('assessments');
  const Icon = up ? IconArrowUp : IconArrowDown;
  return (
    <button
      type="button"
      className={classes.move}
      aria-disabled={disabled || undefined}
      aria-label={up ? t('ordering.up', { text }) : t('ordering.down', { text })}
      onClick={() => !disabled && onClick()}
    >
      <Icon size={22} aria-hidden />
    </button>
  );
}

function NumberAnswer({ question, answer, onAnswer }: QuestionFieldProps) {
  const { t } = useTranslation('assessments');
  const [typed, setTyped] = useState(() => (typeof answer?.value === 'number' ? String(answer.value) : ''));
  const value = readNumber(typed);
  const known = answer?.value ?? null;
  const settle = (): void => {
    if (typed.trim() === '' && known !== null) onAnswer({ value: null });
    else if (value !== null && value !== known) onAnswer({ value });
  };
  useEffect(() => {
    const timer = setTimeout(settle, TYPING_PAUSE_MS);
    return () => clearTimeout(timer);
  });
  return (
    <TextInput
      label={t('hints.numeric')}
      inputMode="decimal"
      autoComplete="off"
      dir="ltr"
      size="lg"
      className={classes.number}
      value={typed}
      error={typed.trim() !== '' && value === null ? t('numeric.notANumber') : undefined}
      rightSection={question.unit && <Bidi>{question.unit}</Bidi>}
      rightSectionWidth="4.5rem"
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={settle}
    />
  );
}

const TYPING_PAUSE_MS = 700;

function orderShown(options: readonly ShownOptionDto[], answer: AnswerDto | null): ShownOptionDto[] {
  const keys = answer?.keys ?? [];
  const ordered = keys.flatMap((key) => options.find((option) => option.key === key) ?? []);
  return ordered.length === options.length ? ordered : [...options];
}
