import { Button } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import type { AnswerDto, ShownPromptDto } from '@tamkin/api-client';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../../platform/format/use-format';
import classes from './answer-fields.module.css';
import { hasStepsAhead } from '../steps-ahead';
import type { AnswerFieldProps } from './answer-field';
import { GapText } from './cloze-field';

type Gap = NonNullable<AnswerDto['gaps']>[number];

/** A case in steps: all at once, or one after the other, where the server keeps a step back until the one before is settled. */
export function ScenarioField({ question, answer, onAnswer }: AnswerFieldProps) {
  const { t } = useTranslation('assessments');
  const { prompts, limits, questionId, points } = question;
  const gaps = answer?.gaps ?? [];
  const settled = answer?.settled ?? 0;
  const givenTo = (key: string): Gap | undefined => gaps.find((gap) => gap.key === key);
  const count = limits.steps ?? prompts.length;
  const answered = prompts.filter(({ key }) => givenTo(key)).length;
  const put = (key: string, gap: Gap | null): void => {
    const others = gaps.filter((each) => each.key !== key);
    onAnswer({ gaps: gap ? [...others, gap] : others, ...(settled ? { settled } : {}) });
  };
  const newest = useNewestStep(prompts.length);
  return (
    <>
      <ol className={classes.steps}>
        {prompts.map((prompt, place) => (
          <li key={prompt.key} ref={place === prompts.length - 1 ? newest : undefined} tabIndex={-1}>
            <Step
              name={`${questionId}-${prompt.key}`}
              prompt={prompt}
              number={place + 1}
              points={prompt.share === null ? null : prompt.share * points}
              given={givenTo(prompt.key)}
              closed={limits.steps !== null && place < settled}
              onGive={put}
            />
          </li>
        ))}
      </ol>
      {hasStepsAhead(question) && (
        <NextStep
          coming={settled >= prompts.length}
          ready={givenTo(prompts.at(-1)?.key ?? '') !== undefined}
          onNext={() => onAnswer({ gaps, settled: prompts.length })}
        />
      )}
      <p role="status" className={classes.stepCount}>
        {t('scenario.done', { done: answered, count })}
      </p>
    </>
  );
}

/** Takes the reader to a step that has just appeared. */
function useNewestStep(count: number) {
  const newest = useRef<HTMLLIElement>(null);
  const before = useRef(count);
  useEffect(() => {
    if (count > before.current) newest.current?.focus();
    before.current = count;
  }, [count]);
  return newest;
}

interface NextStepProps {
  /** It was asked for and is on its way. */
  coming: boolean;
  /** The last step shown is answered. */
  ready: boolean;
  onNext: () => void;
}

/** Asks for the next step. What was answered stands from then on, and the reader is told so before. */
function NextStep({ coming, ready, onNext }: NextStepProps) {
  const { t } = useTranslation('assessments');
  const [tooEarly, setTooEarly] = useState(false);
  if (coming) {
    return (
      <p role="status" className={classes.stepCount}>
        {t('scenario.coming')}
      </p>
    );
  }
  return (
    <div className={classes.nextStep}>
      <p>{t('scenario.stands')}</p>
      <Button size="md" onClick={() => (ready ? onNext() : setTooEarly(true))}>
        {t('scenario.next')}
      </Button>
      <p role="alert">{tooEarly && !ready ? t('scenario.answerFirst') : ''}</p>
    </div>
  );
}

interface StepProps {
  name: string;
  prompt: ShownPromptDto;
  number: number;
  /** Of the question's; `null` = not told. */
  points: number | null;
  given: Gap | undefined;
  /** Settled: it changes no more. */
  closed: boolean;
  onGive: (key: string, gap: Gap | null) => void;
}

function Step({ name, prompt, number, points, given, closed, onGive }: StepProps) {
  const { t } = useTranslation('assessments');
  const format = useFormat();
  const { key, text, kind, options } = prompt;
  return (
    <fieldset className={classes.stepField} disabled={closed}>
      <legend className={classes.stepText}>
        <span className={classes.stepNumber}>
          {t('scenario.step', { number })}
          {points !== null && points > 0 && (
            <span className={classes.stepPoints}>
              {t('scenario.points', { count: points, points: format.number(points, 2) })}
            </span>
          )}
          {closed && (
            <span className={classes.stepClosed}>
              <IconLock size={16} aria-hidden /> {t('scenario.closed')}
            </span>
          )}
        </span>{' '}
        {text}
      </legend>
      {kind === 'choice' ? (
        <div className={classes.options}>
          {options.map((option) => (
            <label key={option.key} className={classes.option} data-closed={closed || undefined}>
              <input
                type="radio"
                name={name}
                checked={given?.choice === option.key}
                onChange={() => onGive(key, { key, choice: option.key })}
              />
              <span className={classes.letter} aria-hidden>
                {option.letter}
              </span>
              <span>{option.text}</span>
            </label>
          ))}
        </div>
      ) : (
        <GapText prompt={prompt} label={t('scenario.answer', { number })} given={given} onGive={onGive} />
      )}
    </fieldset>
  );
}
