import { Button } from '@mantine/core';
import { IconDatabaseImport, IconDatabaseSearch, IconPencil } from '@tabler/icons-react';
import type { ChosenQuestionDto } from '@tamkin/api-client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LessonQuestionChoiceProps } from '../../../platform/lesson-question';
import { Loaded } from '../../../ui/loaded';
import { StatusBadge } from '../../../ui/status-badge';
import { TextLink } from '../../../ui/text-link';
import { ProblemDetails } from '../components/problem-details';
import { useChooseQuestion, useChosenQuestion, useMoveIntoBank } from '../api/use-lesson-questions';
import { BankDialog } from './bank-dialog';
import classes from './question-choice.module.css';
import { QuestionPreview } from './question-preview';
import { questionForBank } from './written-question';

/** For the author of a lesson: a question of the bank in a block, or the way from one written here into the bank. */
export default function QuestionChoice(props: LessonQuestionChoiceProps) {
  const query = useChosenQuestion(props.activityId, props.blockId);
  return <Loaded query={query}>{(chosen) => <Choice {...props} chosen={chosen} />}</Loaded>;
}

type ChoiceProps = LessonQuestionChoiceProps & { chosen: ChosenQuestionDto | null };

function Choice(props: ChoiceProps) {
  const { fromBank, readOnly, chosen, courseId, language } = props;
  const { t } = useTranslation('assessments');
  if (readOnly) return fromBank && chosen ? <QuestionPreview {...chosen} language={language} /> : null;
  return (
    <div className={classes.choice}>
      {fromBank && !chosen && <p>{t('lesson.toChoose')}</p>}
      {fromBank && chosen && (
        <>
          <QuestionPreview {...chosen} language={language} />
          <p className={classes.facts}>
            <TextLink href={`/questions/${courseId}/${chosen.questionId}`}>
              <bdi dir="ltr">{chosen.key}</bdi>
            </TextLink>{' '}
            · {t(`types.${chosen.type}`)} {chosen.archived && <StatusBadge status="archived" />}
          </p>
        </>
      )}
      <Ways {...props} />
    </div>
  );
}

function Ways({ courseId, activityId, blockId, fromBank, written, chosen, onChange }: ChoiceProps) {
  const { t } = useTranslation('assessments');
  const [searching, setSearching] = useState(false);
  const [id] = useState(() => crypto.randomUUID());
  const choosing = useChooseQuestion(activityId, blockId);
  const moving = useMoveIntoBank(courseId, activityId, blockId);
  const replaces = chosen?.questionId ?? null;
  const pick = (questionId: string): void =>
    choosing.mutate(
      { questionId, replaces },
      {
        onSuccess: () => {
          setSearching(false);
          onChange(true);
        },
      },
    );
  return (
    <>
      <div className={classes.ways}>
        <Button
          variant="default"
          leftSection={<IconDatabaseSearch size={18} aria-hidden />}
          onClick={() => setSearching(true)}
        >
          {fromBank && chosen ? t('lesson.chooseAnother') : t('lesson.choose')}
        </Button>
        {fromBank ? (
          <Button variant="subtle" leftSection={<IconPencil size={18} aria-hidden />} onClick={() => onChange(false)}>
            {t('lesson.writeHere')}
          </Button>
        ) : (
          written && (
            <Button
              variant="subtle"
              leftSection={<IconDatabaseImport size={18} aria-hidden />}
              loading={moving.isPending}
              onClick={() =>
                moving.mutate(
                  { question: { id, ...questionForBank(written) }, replaces },
                  { onSuccess: () => onChange(true) },
                )
              }
            >
              {t('lesson.intoBank')}
            </Button>
          )
        )}
      </div>
      {moving.error && <ProblemDetails problem={moving.error} />}
      <BankDialog
        open={searching}
        courseId={courseId}
        current={replaces}
        pending={choosing.isPending}
        problem={choosing.error}
        onPick={pick}
        onClose={() => setSearching(false)}
      />
    </>
  );
}
