import { Button } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { AnswerDto, ShownOptionDto } from '@tamkin/api-client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { OptionFace } from '../option-face';
import { faceWords } from '../option-words';
import classes from './answer-fields.module.css';
import type { AnswerFieldProps } from './answer-field';

/** Options put in order with two buttons each; every move is said aloud. */
export function OrderField({ question, answer, onAnswer }: AnswerFieldProps) {
  const { t } = useTranslation('assessments');
  const order = orderShown(question.options, answer);
  const [said, setSaid] = useState('');
  const move = (place: number, step: -1 | 1): void => {
    const keys = order.map(({ key }) => key);
    const [moved] = keys.splice(place, 1);
    if (moved === undefined) return;
    keys.splice(place + step, 0, moved);
    onAnswer({ keys });
    setSaid(
      t('ordering.moved', {
        text: order[place] && faceWords(order[place]),
        place: place + step + 1,
        total: order.length,
      }),
    );
  };
  const settled = (answer?.keys?.length ?? 0) > 0;
  return (
    <>
      <ol className={classes.order}>
        {order.map((option, place) => (
          <li key={option.key} className={classes.orderItem}>
            <span className={classes.letter} aria-hidden>
              {place + 1}
            </span>
            <span className={classes.orderText}>
              <OptionFace of={option} />
            </span>
            <span className={classes.moves}>
              <MoveButton up disabled={place === 0} text={faceWords(option)} onClick={() => move(place, -1)} />
              <MoveButton
                disabled={place === order.length - 1}
                text={faceWords(option)}
                onClick={() => move(place, 1)}
              />
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

interface MoveButtonProps {
  up?: boolean;
  disabled: boolean;
  text: string;
  onClick: () => void;
}

function MoveButton({ up = false, disabled, text, onClick }: MoveButtonProps) {
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

function orderShown(options: readonly ShownOptionDto[], answer: AnswerDto | null): ShownOptionDto[] {
  const keys = answer?.keys ?? [];
  const ordered = keys.flatMap((key) => options.find((option) => option.key === key) ?? []);
  return ordered.length === options.length ? ordered : [...options];
}
