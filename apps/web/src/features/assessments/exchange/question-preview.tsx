import { IconCheck, IconPoint } from '@tabler/icons-react';
import type { QuestionImportContentDto, QuestionTextDto } from '@tamkin/api-client';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../platform/format/use-format';
import { directionOf, LANGUAGES } from '../../../platform/language';
import { fileAddress } from '../../../ui/lesson/file-address';
import { textWithoutGaps } from '../quiz/gap-text';
import { QuestionMedia } from '../quiz/question-media';
import classes from './exchange.module.css';
import { previewLines, withSharedPictures } from './preview-lines';

/** Pictures that options show in this language, each with what it says. */
function OptionPictures({ options }: { options: QuestionTextDto['options'] }) {
  const shown = options.flatMap(({ key, picture }) => (picture?.imageId ? [{ key, ...picture }] : []));
  if (shown.length === 0) return null;
  return (
    <div className={classes.pictures}>
      {shown.map(({ key, imageId, alt }) => (
        <img key={key} src={fileAddress(imageId ?? '')} alt={alt} />
      ))}
    </div>
  );
}

/** A question with its key in every language it has, side by side where there is room. */
export function QuestionPreview({ content }: { content: QuestionImportContentDto }) {
  const { t } = useTranslation('question-exchange');
  const format = useFormat();
  return (
    <div className={classes.languages}>
      {LANGUAGES.map((language) => {
        const written = content.texts[language];
        if (!written) return null;
        const text = { ...written, options: withSharedPictures(content.texts, written) };
        const lines = previewLines(content.body, text, format.number);
        return (
          <div key={language} lang={language} dir={directionOf(language)} className={classes.words}>
            <p>{textWithoutGaps(text.text)}</p>
            {text.media && <QuestionMedia media={text.media} />}
            <OptionPictures options={text.options} />
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
