import { IconCheck, IconPoint } from '@tabler/icons-react';
import type { QuestionImportContentDto } from '@tamkin/api-client';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../platform/format/use-format';
import { directionOf, LANGUAGES } from '../../../platform/language';
import { textWithoutGaps } from '../quiz/gap-text';
import { QuestionMedia } from '../quiz/question-media';
import classes from './exchange.module.css';
import { previewLines } from './preview-lines';

/** A question with its key in every language it has, side by side where there is room. */
export function QuestionPreview({ content }: { content: QuestionImportContentDto }) {
  const { t } = useTranslation('question-exchange');
  const format = useFormat();
  return (
    <div className={classes.languages}>
      {LANGUAGES.map((language) => {
        const text = content.texts[language];
        if (!text) return null;
        const lines = previewLines(content.body, text, format.number);
        return (
          <div key={language} lang={language} dir={directionOf(language)} className={classes.words}>
            <p>{textWithoutGaps(text.text)}</p>
            {text.media && <QuestionMedia media={text.media} />}
            <ul>
              {lines.map((line, place) => (
                <li key={place} className={line.right ? `${classes.option} ${classes.right}` : classes.option}>
                  {line.right ? (
                    <IconCheck size={18} role="img" aria-label={t('preview.right')} />
                  ) : (
                    <IconPoint size={18} aria-hidden />
                  )}
                  <bdi>{line.text}</bdi>
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </div>
  );
}
