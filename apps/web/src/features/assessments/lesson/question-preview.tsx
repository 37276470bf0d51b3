import type { QuestionTextsDto } from '@tamkin/api-client';
import { useTranslation } from 'react-i18next';
import { directionOf, type Language } from '../../../platform/language';
import { textWithoutGaps } from '../quiz/gap-text';
import classes from './question-choice.module.css';

/** The words of a question in one language, for its author. */
export function QuestionPreview({ texts, language }: { texts: QuestionTextsDto; language: Language }) {
  const { t } = useTranslation('assessments');
  const text = texts[language];
  const missing = <p>{t('editor.missingIn', { language: t(`common:language.${language}`) })}</p>;
  if (!text) return missing;
  const complete = text.text !== '' && text.options.every((option) => option.text !== '');
  return (
    <>
      <div lang={language} dir={directionOf(language)} className={classes.preview}>
        <p className={classes.words}>{textWithoutGaps(text.text)}</p>
        {text.options.length > 0 && (
          <ul className={classes.options}>
            {text.options.map(({ key, text }) => (
              <li key={key}>{text}</li>
            ))}
          </ul>
        )}
      </div>
      {!complete && missing}
    </>
  );
}
