import type { RubricCriterionDto } from '@tamkin/api-client';
import { useTranslation } from 'react-i18next';
import { ItemRows } from '../item-rows';
import classes from '../question-editor.module.css';
import { RubricLevels } from '../rubric-levels';
import type { Body, BodyOf, EditorType, KeyEditorProps } from './editor-type';
import { NumberBox } from './number-box';

/** The rubric by which answers are marked; none = points alone. */
function RubricKey<B extends Body & { rubric?: RubricCriterionDto[] }>({
  body,
  onChange,
}: {
  body: B;
  onChange: (body: B) => void;
}) {
  const { t } = useTranslation('assessments');
  const rubric = body.rubric ?? [];
  return (
    <details open={rubric.length > 0}>
      <summary>{t('assignmentEditor.rubric')}</summary>
      <p>{t('editor.rubricHelp')}</p>
      <ItemRows<RubricCriterionDto>
        items={rubric}
        editable
        prefix="r"
        blank={{ levels: [] }}
        addLabel={t('editor.newCriterion')}
        nameOf={(number) => t('items.criterion', { number })}
        onChange={(next) => onChange({ ...body, rubric: next })}
        extra={(criterion, change) => (
          <RubricLevels levels={criterion.levels} editable onChange={(levels) => change({ ...criterion, levels })} />
        )}
      />
    </details>
  );
}

/** What is told of the length of an essay; empty = nothing. */
function EssayKey({ body, onChange }: KeyEditorProps<BodyOf<'essay'>>) {
  const { t } = useTranslation('assessments');
  const orNone = (value: number): number | null => (Number.isFinite(value) ? value : null);
  return (
    <div>
      <div className={classes.pair}>
        <NumberBox
          label={t('editor.minWords')}
          value={body.minWords ?? Number.NaN}
          onChange={(value) => onChange({ ...body, minWords: orNone(value) })}
        />
        <NumberBox
          label={t('editor.maxWords')}
          value={body.maxWords ?? Number.NaN}
          onChange={(value) => onChange({ ...body, maxWords: orNone(value) })}
        />
      </div>
      <p>{t('editor.markedByPerson')}</p>
      <RubricKey body={body} onChange={onChange} />
    </div>
  );
}

function FileKey({ body, onChange }: KeyEditorProps<BodyOf<'file'>>) {
  const { t } = useTranslation('assessments');
  return (
    <div>
      <NumberBox
        label={t('editor.maxFiles')}
        value={body.maxFiles}
        onChange={(maxFiles) => onChange({ ...body, maxFiles })}
      />
      <p>{t('editor.markedByPerson')}</p>
      <RubricKey body={body} onChange={onChange} />
    </div>
  );
}

function SpokenKey({ body, onChange }: KeyEditorProps<BodyOf<'spoken'>>) {
  const { t } = useTranslation('assessments');
  return (
    <div>
      <NumberBox
        label={t('editor.maxSeconds')}
        value={body.maxSeconds}
        onChange={(maxSeconds) => onChange({ ...body, maxSeconds })}
      />
      <p>{t('editor.markedByPerson')}</p>
      <RubricKey body={body} onChange={onChange} />
    </div>
  );
}

export const essayEditor: EditorType<BodyOf<'essay'>> = {
  Key: EssayKey,
  empty: () => ({ type: 'essay', minWords: null, maxWords: null }),
  parts: () => [],
};
export const fileEditor: EditorType<BodyOf<'file'>> = {
  Key: FileKey,
  empty: () => ({ type: 'file', maxFiles: 1 }),
  parts: () => [],
};
export const spokenEditor: EditorType<BodyOf<'spoken'>> = {
  Key: SpokenKey,
  empty: () => ({ type: 'spoken', maxSeconds: 120 }),
  parts: () => [],
};
