import { Checkbox, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from '../question-editor.module.css';
import { freeKey, keysOf, numbered, type BodyOf, type EditorType, type KeyEditorProps } from './editor-type';
import { KeyRows } from './key-rows';
import { NumberBox } from './number-box';
import { RegionPicture } from './region-picture';

type HotSpot = BodyOf<'hot-spot'>;
type Region = HotSpot['regions'][number];
type Shape = Region['shape'];

/** The places of a picture: a press on the picture moves the chosen one, figures set it exactly. */
function HotSpotKey({ body, words, imageId, onChange }: KeyEditorProps<HotSpot>) {
  const { t } = useTranslation('assessments');
  const { regions } = body;
  const [chosen, setChosen] = useState(regions[0]?.key ?? '');
  const replace = (changed: Region): void =>
    onChange({ ...body, regions: regions.map((each) => (each.key === changed.key ? changed : each)) });
  const move = (x: number, y: number): void => {
    const region = regions.find(({ key }) => key === chosen);
    if (region && region.shape.kind !== 'polygon') replace({ ...region, shape: centred(region.shape, x, y) });
  };
  return (
    <>
      {imageId === null ? (
        <p className={classes.note}>{t('editor.pictureFirst')}</p>
      ) : (
        <RegionPicture imageId={imageId} regions={regions} chosen={chosen} onPress={move} />
      )}
      <KeyRows
        title={t('editor.regions')}
        items={regions}
        least={1}
        addLabel={t('editor.addRegion')}
        label={({ key }, place) => `${place + 1}. ${words(key)}`}
        row={(region, label) => (
          <div className={classes.gap} onFocus={() => setChosen(region.key)}>
            <Checkbox
              label={`${label} ${t('editor.regionRight')}`}
              checked={region.correct}
              onChange={(event) => replace({ ...region, correct: event.currentTarget.checked })}
            />
            <ShapeFields
              key={`${region.key}-${region.shape.kind}-${JSON.stringify(region.shape)}`}
              shape={region.shape}
              onChange={(shape) => replace({ ...region, shape })}
            />
          </div>
        )}
        onAdd={() => {
          const key = freeKey(keysOf(regions), 'h');
          setChosen(key);
          onChange({ ...body, regions: [...regions, { key, correct: false, shape: CIRCLE }] });
        }}
        onChange={(next) => onChange({ ...body, regions: next })}
      />
      <Checkbox
        label={t('editor.many')}
        checked={body.many}
        onChange={(event) => onChange({ ...body, many: event.currentTarget.checked })}
      />
      <Checkbox
        label={t('editor.listed')}
        description={t('editor.listedHelp')}
        checked={body.listed}
        onChange={(event) => onChange({ ...body, listed: event.currentTarget.checked })}
      />
    </>
  );
}

/** Percent of the picture, as people think of it; kept in thousandths. */
function ShapeFields({ shape, onChange }: { shape: Shape; onChange: (shape: Shape) => void }) {
  const { t } = useTranslation('assessments');
  if (shape.kind === 'polygon') return <p>{t('editor.shape.polygon')}</p>;
  const sizes = shape.kind === 'circle' ? (['x', 'y', 'radius'] as const) : (['x', 'y', 'width', 'height'] as const);
  const figures: Partial<Record<string, number>> = { ...shape, kind: undefined };
  return (
    <div className={classes.pair}>
      <NativeSelect
        label={t('editor.shapeLabel')}
        value={shape.kind}
        data={(['circle', 'rectangle'] as const).map((kind) => ({ value: kind, label: t(`editor.shape.${kind}`) }))}
        onChange={({ currentTarget: { value } }) => onChange(value === 'circle' ? CIRCLE : RECTANGLE)}
      />
      {sizes.map((side) => (
        <NumberBox
          key={side}
          label={t(`editor.side.${side}`)}
          value={(figures[side] ?? 0) / 10}
          onChange={(value) => Number.isFinite(value) && onChange({ ...shape, [side]: Math.round(value * 10) })}
        />
      ))}
    </div>
  );
}

const CIRCLE: Shape = { kind: 'circle', x: 500, y: 500, radius: 80 };
const RECTANGLE: Shape = { kind: 'rectangle', x: 400, y: 400, width: 200, height: 200 };

function centred(shape: Exclude<Shape, { kind: 'polygon' }>, x: number, y: number): Shape {
  if (shape.kind === 'circle') return { ...shape, x, y };
  const inside = (at: number, size: number): number => Math.round(Math.min(1_000 - size, Math.max(0, at - size / 2)));
  return { ...shape, x: inside(x, shape.width), y: inside(y, shape.height) };
}

export const hotSpotEditor: EditorType<HotSpot> = {
  Key: HotSpotKey,
  empty: () => ({
    type: 'hot-spot',
    regions: [{ key: 'h1', correct: true, shape: CIRCLE }],
    listed: false,
    many: false,
  }),
  parts: ({ regions, listed }) => (listed ? numbered('region', regions) : []),
};
