import type { PicturePointDto } from '@tamkin/api-client';
import { useState, type KeyboardEvent, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { screenOf } from '../../../../ui/lesson/lightest';
import { LightPicture } from '../light-picture';
import classes from './answer-fields.module.css';
import type { AnswerFieldProps } from './answer-field';

const SIDE = 1_000;
const STEP = 20;
const FINE_STEP = 4;
/** A press this near to a mark takes it back. */
const NEAR = 40;
const MOVES: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Places on a picture: by touch, by a cross-hair that the arrow keys move, or from the list of named places. */
export function HotSpotField(props: AnswerFieldProps) {
  const { t } = useTranslation('assessments');
  const { question, answer, onAnswer } = props;
  const points = answer?.points ?? [];
  const keys = answer?.keys ?? [];
  const most = question.limits.maxPoints ?? 1;
  const place = (point: PicturePointDto): void => {
    const others = points.filter((each) => Math.hypot(each.x - point.x, each.y - point.y) > NEAR);
    if (most === 1) return onAnswer({ points: [point], keys: [] });
    const next = others.length < points.length ? others : [...points, point];
    if (next.length + keys.length <= most) onAnswer({ points: next, keys });
  };
  const toggle = (key: string): void => {
    if (most === 1) return onAnswer({ keys: [key], points: [] });
    const next = keys.includes(key) ? keys.filter((each) => each !== key) : [...keys, key];
    if (next.length + points.length <= most) onAnswer({ keys: next, points });
  };
  return (
    <>
      <Picture question={question} points={points} onPlace={place} />
      {question.options.length > 0 && (
        <fieldset className={classes.card}>
          <legend className={classes.prompt}>{t('hotSpot.list')}</legend>
          <div className={classes.columns}>
            {question.options.map(({ key, text }) => (
              <label key={key} className={classes.column}>
                <input
                  type={most === 1 ? 'radio' : 'checkbox'}
                  name={question.questionId}
                  checked={keys.includes(key)}
                  onChange={() => toggle(key)}
                />
                <span>{text}</span>
              </label>
            ))}
          </div>
        </fieldset>
      )}
    </>
  );
}

interface PictureProps {
  question: AnswerFieldProps['question'];
  points: readonly PicturePointDto[];
  onPlace: (point: PicturePointDto) => void;
}

function Picture({ question: { media }, points, onPlace }: PictureProps) {
  const { t } = useTranslation('assessments');
  const [cross, setCross] = useState<PicturePointDto | null>(null);
  const [said, setSaid] = useState('');
  const press = (event: MouseEvent<HTMLButtonElement>): void => {
    if (event.detail === 0) return;
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    onPlace({ x: share(event.clientX - left, width), y: share(event.clientY - top, height) });
  };
  const steer = (event: KeyboardEvent): void => {
    const move = MOVES[event.key];
    const at = cross ?? { x: SIDE / 2, y: SIDE / 2 };
    if (move) {
      event.preventDefault();
      const step = event.shiftKey ? FINE_STEP : STEP;
      const next = { x: within(at.x + move[0] * step), y: within(at.y + move[1] * step) };
      setCross(next);
      setSaid(t('hotSpot.at', percentOf(next)));
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      setCross(at);
      onPlace(at);
      setSaid(t('hotSpot.placed', percentOf(at)));
    }
  };
  return (
    <>
      <button
        type="button"
        dir="ltr"
        className={classes.picture}
        aria-label={`${t('hotSpot.picture')} ${media.alt}`}
        onClick={press}
        onKeyDown={steer}
        onBlur={() => setCross(null)}
      >
        {media.imageId !== null && <LightPicture imageId={media.imageId} alt="" screen={screenOf(window)} />}
        {points.map((point, number) => (
          <span key={number} className={classes.pin} style={placed(point)} aria-hidden>
            {points.length > 1 ? number + 1 : ''}
          </span>
        ))}
        {cross && <span className={classes.cross} style={placed(cross)} aria-hidden />}
      </button>
      <p role="status" className={classes.count}>
        {said || (points.length > 0 && t('hotSpot.marked', { count: points.length }))}
      </p>
    </>
  );
}

function placed({ x, y }: PicturePointDto): { insetInlineStart: string; insetBlockStart: string } {
  return { insetInlineStart: `${x / 10}%`, insetBlockStart: `${y / 10}%` };
}

function share(offset: number, size: number): number {
  return within(Math.round((offset / size) * SIDE));
}

function within(side: number): number {
  return Math.min(SIDE, Math.max(0, side));
}

function percentOf({ x, y }: PicturePointDto): { x: number; y: number } {
  return { x: Math.round(x / 10), y: Math.round(y / 10) };
}
