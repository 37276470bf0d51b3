import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Waiting } from '../../../../ui/loaded';
import type { BlockFieldsProps } from './block-fields';

const RichTextField = lazy(() => import('../rich-text-field'));

export function TextFields({ block, language, onChange }: BlockFieldsProps) {
  const { t } = useTranslation('courses');
  return (
    <Suspense fallback={<Waiting />}>
      <RichTextField
        label={`${t(`block.${block.type}`)} · ${t(`common:language.${language}`)}`}
        html={block.html ?? ''}
        language={language}
        onChange={(html) => onChange({ ...block, html })}
      />
    </Suspense>
  );
}
