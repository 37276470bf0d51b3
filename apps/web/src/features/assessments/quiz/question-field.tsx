import type { AnswerDto, ShownQuestionDto } from '@tamkin/api-client';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { asWritten } from '../../../platform/french-spaces';
import { directionOf } from '../../../platform/language';
import { Renditions } from '../../../ui/lesson/renditions';
import { ANSWER_FIELDS, LABELLED_BY_HINT } from './fields/answer-fields';
import classes from './question-field.module.css';
import { picturesOf } from './option-words';
import { QuestionMedia } from './question-media';

interface QuestionFieldProps {
  question: ShownQuestionDto;
  answer: AnswerDto | null;
  onAnswer: (answer: AnswerDto) => void;
  disabled?: boolean;
}

/** One question and the way to answer it, in the language the question is written in. */
export function QuestionField(props: QuestionFieldProps) {
  const { t } = useTranslation('assessments');
  const question = useMemo(() => asWritten(props.question, props.question.textLanguage), [props.question]);
  const { type, text, textLanguage, questionId, media } = question;
  const Field = ANSWER_FIELDS[type];
  const inText = type === 'cloze';
  return (
    <fieldset
      className={classes.field}
      lang={textLanguage}
      dir={directionOf(textLanguage)}
      disabled={props.disabled}
      data-question={questionId}
    >
      <legend className={classes.text}>{inText ? t('hints.cloze') : text}</legend>
      <Renditions fileIds={picturesOf(props.question)}>
        <QuestionMedia media={type === 'hot-spot' ? { ...media, imageId: null } : media} />
        {!inText && !LABELLED_BY_HINT.includes(type) && <p className={classes.hint}>{t(`hints.${type}`)}</p>}
        <Field key={questionId} {...props} question={question} />
      </Renditions>
    </fieldset>
  );
}
