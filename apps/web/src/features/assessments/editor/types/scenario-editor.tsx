import { Checkbox, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from '../question-editor.module.css';
import { emptyGap, GapKey, gapOptions } from './cloze-editor';
import { freeKey, keysOf, numbered, type BodyOf, type EditorType, type KeyEditorProps } from './editor-type';
import { KeyRows } from './key-rows';
import { NumberBox } from './number-box';

type Scenario = BodyOf<'scenario'>;
type Step = Scenario['steps'][number];

/** The steps of a case: how each is answered, its key and its points; what it says is written in each language. */
function ScenarioKey({ body, words, onChange }: KeyEditorProps<Scenario>) {
  const { t } = useTranslation('assessments');
  const { steps } = body;
  const replace = (changed: Step): void =>
    onChange({ ...body, steps: steps.map((step) => (step.key === changed.key ? changed : step)) });
  return (
    <>
      <KeyRows
        title={t('editor.steps')}
        items={steps}
        least={2}
        movable
        addLabel={t('editor.addStep')}
        label={({ key }, place) => `${place + 1}. ${words(key)}`}
        row={(step, label) => (
          <div className={classes.gap}>
            <NativeSelect
              label={label}
              value={step.kind}
              data={(['choice', 'text', 'number'] as const).map((kind) => ({
                value: kind,
                label: t(`editor.gap.${kind}`),
              }))}
              onChange={({ currentTarget: { value } }) => replace(emptyStep(step.key, value, step.points))}
            />
            <GapKey gap={step} words={words} onChange={replace} />
            <NumberBox
              label={t('editor.stepPoints')}
              value={step.points}
              onChange={(points) => replace({ ...step, points })}
            />
          </div>
        )}
        onAdd={() => onChange({ ...body, steps: [...steps, emptyStep(freeKey(keysOf(steps), 's'), 'choice', 1)] })}
        onChange={(next) => onChange({ ...body, steps: next })}
      />
      <Checkbox
        label={t('editor.inTurn')}
        description={t('editor.inTurnHelp')}
        checked={body.inTurn}
        onChange={({ currentTarget: { checked } }) => onChange({ ...body, inTurn: checked })}
      />
    </>
  );
}

function emptyStep(key: string, kind: string, points: number): Step {
  return { ...emptyGap(key, kind), points };
}

export const scenarioEditor: EditorType<Scenario> = {
  Key: ScenarioKey,
  keyFirst: true,
  empty: () => ({
    type: 'scenario',
    inTurn: true,
    steps: [emptyStep('s1', 'choice', 1), emptyStep('s2', 'choice', 1)],
  }),
  parts: ({ steps }) =>
    steps.flatMap((step, place) => [
      ...numbered('scenarioStep', steps).slice(place, place + 1),
      ...gapOptions(steps)
        .filter(({ key }) => step.kind === 'choice' && keysOf(step.options).includes(key))
        .map((part) => ({ ...part, kind: 'option' as const })),
    ]),
  accepted: ({ steps }) =>
    steps.flatMap(({ key, kind }, place) => (kind === 'text' ? [{ key, number: String(place + 1) }] : [])),
  hasOptionFeedback: true,
};
