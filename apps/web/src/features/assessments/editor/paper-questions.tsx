import { Button, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import type { PaperQuestionDto, PaperSectionDto, QuestionTextsDto } from '@tamkin/api-client';
import { useTranslation } from 'react-i18next';
import { directionOf, type Language } from '../../../platform/language';
import { TextLink } from '../../../ui/text-link';
import { textWithoutGaps } from '../quiz/gap-text';
import { SectionSelect } from './section-select';
import classes from './paper-editor.module.css';

export type PlacedQuestion = PaperQuestionDto;

interface PaperQuestionsProps {
  questions: readonly PlacedQuestion[];
  sections: readonly PaperSectionDto[];
  languages: readonly Language[];
  courseId: string;
  editable: boolean;
  onChange: (questions: PlacedQuestion[]) => void;
}

/** The questions of a paper in their order, with their points and what is missing for publication. */
export function PaperQuestions({ questions, sections, languages, courseId, editable, onChange }: PaperQuestionsProps) {
  const { t } = useTranslation('assessments');
  const move = (place: number, step: -1 | 1): void => {
    const next = [...questions];
    const [moved] = next.splice(place, 1);
    if (moved) next.splice(place + step, 0, moved);
    onChange(next);
  };
  const replace = (changed: PlacedQuestion): void =>
    onChange(questions.map((each) => (each.questionId === changed.questionId ? changed : each)));
  return (
    <ol className={classes.list}>
      {questions.map((question, place) => (
        <li key={question.questionId} className={classes.question}>
          <QuestionWords question={question} languages={languages} courseId={courseId} />
          {editable && (
            <div className={classes.tools}>
              <SectionSelect
                sections={sections}
                value={question.section}
                onChange={(section) => replace({ ...question, section })}
              />
              <TextInput
                label={t('editor.points')}
                inputMode="numeric"
                dir="ltr"
                className={classes.points}
                value={String(question.points)}
                onChange={(event) =>
                  replace({ ...question, points: Number(event.currentTarget.value.replace(/\D/g, '')) })
                }
              />
              <Button
                variant="default"
                aria-label={t('ordering.up', { text: question.key })}
                disabled={place === 0}
                onClick={() => move(place, -1)}
              >
                <IconArrowUp size={18} aria-hidden />
              </Button>
              <Button
                variant="default"
                aria-label={t('ordering.down', { text: question.key })}
                disabled={place === questions.length - 1}
                onClick={() => move(place, 1)}
              >
                <IconArrowDown size={18} aria-hidden />
              </Button>
              <Button
                variant="subtle"
                aria-label={t('editor.removeQuestion', { key: question.key })}
                onClick={() => onChange(questions.filter((each) => each !== question))}
              >
                <IconTrash size={18} aria-hidden />
              </Button>
            </div>
          )}
        </li>
      ))}
    </ol>
  );
}

interface QuestionWordsProps {
  question: PlacedQuestion;
  languages: readonly Language[];
  courseId: string;
}

function QuestionWords({ question, languages, courseId }: QuestionWordsProps) {
  const { t } = useTranslation('assessments');
  const missing = languages.filter((language) => !isComplete(question.texts, language));
  return (
    <div className={classes.words}>
      {languages.map((language) => (
        <span key={language} lang={language} dir={directionOf(language)}>
          {textWithoutGaps(question.texts[language]?.text ?? '')}
        </span>
      ))}
      <span className={classes.facts}>
        <TextLink href={`/questions/${courseId}/${question.questionId}`}>{question.key}</TextLink> ·{' '}
        {t(`types.${question.type}`)} · {t('editor.pointsCount', { count: question.points })}
      </span>
      {missing.map((language) => (
        <span key={language} className={classes.missing}>
          {t('editor.missingIn', { language: t(`common:language.${language}`) })}
        </span>
      ))}
    </div>
  );
}

function isComplete(texts: QuestionTextsDto, language: Language): boolean {
  const text = texts[language];
  return text !== undefined && text.text !== '' && text.options.every((option) => option.text !== '');
}
