import type { AnswerDto, ShownPromptDto } from '@tamkin/api-client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './answer-fields.module.css';
import type { AnswerFieldProps } from './answer-field';
import { GapText } from './cloze-field';

type Gap = NonNullable<AnswerDto['gaps']>[number];

/** A case in steps, all at once or each after the one before is answered. */
export function ScenarioField({ question, answer, onAnswer }: AnswerFieldProps) {
  const { t } = useTranslation('assessments');
  const gaps = answer?.gaps ?? [];
  const { prompts, limits, questionId } = question;
  const givenTo = (key: string): Gap | undefined => gaps.find((gap) => gap.key === key);
  const answered = prompts.filter(({ key }) => givenTo(key)).length;
  const reached = prompts.reduce((last, { key }, place) => (givenTo(key) ? place + 1 : last), 0);
  const [furthest, setFurthest] = useState(reached);
  const open = limits.stepByStep ? Math.max(furthest, reached) : prompts.length;
  const put = (key: string, gap: Gap | null): void => {
    const others = gaps.filter((each) => each.key !== key);
    setFurthest(open);
    onAnswer({ gaps: gap ? [...others, gap] : others });
  };
  return (
    <>
      <ol className={classes.steps}>
        {prompts.slice(0, open + 1).map((prompt, place) => (
          <Step
            key={prompt.key}
            name={`${questionId}-${prompt.key}`}
            prompt={prompt}
            number={place + 1}
            given={givenTo(prompt.key)}
            onGive={put}
          />
        ))}
      </ol>
      <p role="status" className={classes.stepCount}>
        {t('scenario.done', { done: answered, count: prompts.length })}
      </p>
    </>
  );
}

interface StepProps {
  name: string;
  prompt: ShownPromptDto;
  number: number;
  given: Gap | undefined;
  onGive: (key: string, gap: Gap | null) => void;
}

function Step({ name, prompt, number, given, onGive }: StepProps) {
  const { t } = useTranslation('assessments');
  const { key, text, kind, options } = prompt;
  return (
    <li className={classes.step}>
      <fieldset className={classes.stepField}>
        <legend className={classes.stepText}>
          <span className={classes.stepNumber}>{t('scenario.step', { number })}</span> {text}
        </legend>
        {kind === 'choice' ? (
          <div className={classes.options}>
            {options.map((option) => (
              <label key={option.key} className={classes.option}>
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
          <GapText prompt={prompt} number={number} given={given} onGive={onGive} />
        )}
      </fieldset>
    </li>
  );
}
