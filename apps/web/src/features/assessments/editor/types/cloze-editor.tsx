import { Checkbox, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from '../question-editor.module.css';
import { withCorrect } from './choice-editor';
import { freeKey, keysOf, type BodyOf, type EditorType, type KeyEditorProps, type Part } from './editor-type';
import { KeyRows } from './key-rows';
import { NumberBox } from './number-box';
import { RightOption } from './right-option';

type Cloze = BodyOf<'cloze'>;
type Gap = Cloze['gaps'][number];

/** The gaps of a text and how each is filled; where they stand is written in each language. */
function ClozeKey({ body, words, onChange }: KeyEditorProps<Cloze>) {
  const { t } = useTranslation('assessments');
  const { gaps } = body;
  const replace = (changed: Gap): void =>
    onChange({ ...body, gaps: gaps.map((gap) => (gap.key === changed.key ? changed : gap)) });
  return (
    <KeyRows
      title={t('editor.gaps')}
      items={gaps}
      least={1}
      addLabel={t('editor.addGap')}
      label={({ key }) => `[[${key}]]`}
      row={(gap, label) => (
        <div className={classes.gap}>
          <NativeSelect
            label={label}
            value={gap.kind}
            data={(['choice', 'text', 'number'] as const).map((kind) => ({
              value: kind,
              label: t(`editor.gap.${kind}`),
            }))}
            onChange={({ currentTarget: { value } }) => replace(emptyGap(gap.key, value))}
          />
          <GapKey gap={gap} words={words} onChange={replace} />
        </div>
      )}
      onAdd={() => onChange({ ...body, gaps: [...gaps, emptyGap(freeKey(keysOf(gaps), 'g'), 'text')] })}
      onChange={(next) => onChange({ ...body, gaps: next })}
    />
  );
}

interface GapKeyProps<G extends Gap> {
  gap: G;
  words: (key: string) => string;
  onChange: (gap: G) => void;
}

export function GapKey<G extends Gap>({ gap, words, onChange }: GapKeyProps<G>) {
  const { t } = useTranslation('assessments');
  if (gap.kind === 'text') {
    return (
      <Checkbox
        label={t('editor.exact')}
        checked={gap.exact}
        onChange={(event) => onChange({ ...gap, exact: event.currentTarget.checked })}
      />
    );
  }
  if (gap.kind === 'number') {
    return (
      <div className={classes.pair}>
        <NumberBox label={t('editor.value')} value={gap.value} onChange={(value) => onChange({ ...gap, value })} />
        <NumberBox
          label={t('editor.tolerance')}
          value={gap.tolerance}
          onChange={(tolerance) => onChange({ ...gap, tolerance })}
        />
      </div>
    );
  }
  const { options } = gap;
  return (
    <KeyRows
      title={t('editor.rightAnswer')}
      items={options}
      least={2}
      addLabel={t('editor.addOption')}
      label={({ key }, place) => `${place + 1}. ${words(key)}`}
      row={(option, label) => (
        <RightOption
          label={label}
          name={gap.key}
          many={false}
          correct={option.correct}
          onChange={() => onChange({ ...gap, options: withCorrect(options, option.key, true, false) })}
        />
      )}
      onAdd={() =>
        onChange({ ...gap, options: [...options, { key: freeKey(keysOf(options), `${gap.key}o`), correct: false }] })
      }
      onChange={(next) => onChange({ ...gap, options: next })}
    />
  );
}

/** A gap without a right answer yet. */
export function emptyGap(key: string, kind: string): Gap {
  if (kind === 'number') return { key, kind, value: Number.NaN, tolerance: 0 };
  if (kind === 'text') return { key, kind, exact: false };
  const options = ['1', '2', '3'].map((number) => ({ key: `${key}o${number}`, correct: false }));
  return { key, kind: 'choice', options };
}

/** The options of gaps, by the number of their gap. */
export function gapOptions(gaps: readonly Gap[]): Part[] {
  return gaps.flatMap((gap, place) =>
    gap.kind === 'choice'
      ? gap.options.map(({ key }, option) => ({
          key,
          kind: 'gapOption' as const,
          number: `${place + 1}.${option + 1}`,
        }))
      : [],
  );
}

export const clozeEditor: EditorType<Cloze> = {
  Key: ClozeKey,
  empty: () => ({ type: 'cloze', gaps: [emptyGap('g1', 'text')] }),
  parts: ({ gaps }) => gapOptions(gaps),
  accepted: ({ gaps }) =>
    gaps.flatMap(({ key, kind }, place) => (kind === 'text' ? [{ key, number: String(place + 1) }] : [])),
  gaps: ({ gaps }) => keysOf(gaps),
  keyFirst: true,
};
