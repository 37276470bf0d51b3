import { useTranslation } from 'react-i18next';
import classes from '../question-editor.module.css';
import type { BodyOf, EditorType, KeyEditorProps } from './editor-type';
import { NumberBox } from './number-box';

type Numeric = BodyOf<'numeric'>;

/** The right number and how far off is right, too. */
function NumericKey({ body, onChange }: KeyEditorProps<Numeric>) {
  const { t } = useTranslation('assessments');
  return (
    <div className={classes.pair}>
      <NumberBox label={t('editor.value')} value={body.value} onChange={(value) => onChange({ ...body, value })} />
      <NumberBox
        label={t('editor.tolerance')}
        help={t('editor.toleranceHelp')}
        value={body.tolerance}
        onChange={(tolerance) => onChange({ ...body, tolerance })}
      />
    </div>
  );
}

export const numericEditor: EditorType<Numeric> = {
  Key: NumericKey,
  empty: () => ({ type: 'numeric', value: Number.NaN, tolerance: 0 }),
  parts: () => [],
  hasUnit: true,
};
