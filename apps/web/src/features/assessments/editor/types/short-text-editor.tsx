import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { BodyOf, EditorType, KeyEditorProps } from './editor-type';

type ShortText = BodyOf<'short-text'>;

/** How closely an answer must meet one of the accepted ones, which are written per language. */
function ShortTextKey({ body, onChange }: KeyEditorProps<ShortText>) {
  const { t } = useTranslation('assessments');
  return (
    <Checkbox
      label={t('editor.exact')}
      description={t('editor.exactHelp')}
      checked={body.exact}
      onChange={(event) => onChange({ ...body, exact: event.currentTarget.checked })}
    />
  );
}

export const shortTextEditor: EditorType<ShortText> = {
  Key: ShortTextKey,
  empty: () => ({ type: 'short-text', exact: false }),
  parts: () => [],
  accepted: () => [{ key: 'answer', number: '' }],
};
