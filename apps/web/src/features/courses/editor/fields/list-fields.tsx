import { Checkbox, NativeSelect, Textarea } from '@mantine/core';
import type { ClipboardEvent, KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { directionOf } from '../../../../platform/language';
import { newId } from '../desk/blocks';
import { dividedAt, filledFrom, linesOf, withLines, type Point } from '../desk/list-points';
import { writeIn } from '../write-in';
import type { BlockFieldsProps } from './block-fields';
import classes from './fields.module.css';
import { partAnchor, PartList } from './part-list';

const MOST_POINTS = 100;

export function ListFields({ block, language, wordsOnly, onChange }: BlockFieldsProps) {
  const { t } = useTranslation('courses');
  const points = block.items ?? [];
  const set = (items: Point[]): void => onChange({ ...block, items: items.slice(0, MOST_POINTS) });
  return (
    <div className={classes.fields}>
      {!wordsOnly && (
        <Checkbox
          label={t('fieldsOf.numbered')}
          checked={block.ordered ?? false}
          onChange={({ currentTarget }) => onChange({ ...block, ordered: currentTarget.checked })}
        />
      )}
      <PartList
        parts={points}
        nameOf={(number) => t('fieldsOf.item', { number })}
        addLabel={t('fieldsOf.addItem')}
        newPart={() => ({ id: newId(), text: '', level: points.at(-1)?.level ?? 0 })}
        wordsOnly={wordsOnly}
        max={MOST_POINTS}
        onChange={set}
      >
        {(point, change) => (
          <div className={classes.point}>
            <Textarea
              aria-label={t('fieldsOf.itemText')}
              autosize
              minRows={1}
              maxLength={2000}
              lang={language}
              dir={directionOf(language)}
              value={point.text}
              onChange={({ currentTarget }) => change({ text: currentTarget.value })}
              onKeyDown={(event) => begin(event, points, point.id, wordsOnly, set)}
              onPaste={(event) => spread(event, points, point.id, wordsOnly, set)}
            />
            {!wordsOnly && (
              <NativeSelect
                aria-label={t('fieldsOf.depth')}
                value={String(point.level)}
                data={(['0', '1', '2'] as const).map((value) => ({ value, label: t(`depth.${value}`) }))}
                onChange={({ currentTarget }) => change({ level: Number(currentTarget.value) })}
              />
            )}
          </div>
        )}
      </PartList>
    </div>
  );
}

type Set = (points: Point[]) => void;

/** Enter begins the next point, as in any writer; in a translation the points come from the base. */
function begin(
  event: KeyboardEvent<HTMLTextAreaElement>,
  points: readonly Point[],
  id: string,
  wordsOnly: boolean,
  set: Set,
): void {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
  event.preventDefault();
  if (wordsOnly || points.length >= MOST_POINTS) return;
  const { value, selectionStart, selectionEnd } = event.currentTarget;
  const divided = dividedAt(points, id, [value.slice(0, selectionStart), value.slice(selectionEnd)]);
  set(divided.points);
  writeIn(partAnchor(divided.added));
}

/** A list copied elsewhere comes in point by point. */
function spread(
  event: ClipboardEvent<HTMLTextAreaElement>,
  points: readonly Point[],
  id: string,
  wordsOnly: boolean,
  set: Set,
): void {
  const lines = linesOf(event.clipboardData.getData('text/plain'));
  if (lines.length === 0) return;
  event.preventDefault();
  if (wordsOnly) return set(filledFrom(points, id, lines));
  const { value, selectionStart, selectionEnd } = event.currentTarget;
  const around = [value.slice(0, selectionStart) + (lines[0] ?? ''), ...lines.slice(1)];
  around.push((around.pop() ?? '') + value.slice(selectionEnd));
  set(withLines(points, id, around));
}
