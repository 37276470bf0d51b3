import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { directionOf, type Language } from '../../../platform/language';

interface TitleFieldsProps {
  languages: readonly Language[];
  /** Its title is the one that must not be empty. */
  baseLanguage: Language;
  /** From `form.getInputProps('title.fr')`, one per language. */
  inputProps: (language: Language) => object;
}

/** The same title in each language of the course, each field in its own direction. */
export function TitleFields({ languages, baseLanguage, inputProps }: TitleFieldsProps) {
  const { t } = useTranslation('courses');
  return (
    <>
      {languages.map((language) => (
        <TextInput
          key={language}
          label={t('fields.titleIn', { language: t(`inLanguage.${language}`) })}
          description={language === baseLanguage ? undefined : t('fields.titleLater')}
          required={language === baseLanguage}
          withAsterisk={false}
          lang={language}
          dir={directionOf(language)}
          maxLength={200}
          {...inputProps(language)}
        />
      ))}
    </>
  );
}
