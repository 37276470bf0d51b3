import { Button } from '@mantine/core';
import { archiveQuestion, getQuestion, type QuestionDto } from '@tamkin/api-client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLocation, useParams } from 'wouter';
import type { ApiProblem } from '../../../platform/api-problem';
import { sayDone } from '../../../platform/undo';
import { Loaded } from '../../../ui/loaded';
import { Page } from '../../../ui/page';
import { TextLink } from '../../../ui/text-link';
import classes from '../editor/paper-editor.module.css';
import { QuestionEditor } from '../editor/question-editor';
import { QuestionHistory, QuestionUsage } from '../editor/question-history';

/** One question of the bank, new or old. */
export default function QuestionPage() {
  const { t } = useTranslation('assessments');
  const { courseId = '', questionId = '' } = useParams();
  const isNew = questionId === 'new';
  const query = useQuery<QuestionDto, ApiProblem>({
    queryKey: ['questions', questionId],
    queryFn: () => getQuestion(questionId),
    enabled: !isNew,
  });
  if (isNew) return <Edit courseId={courseId} question={null} title={t('editor.newQuestion')} />;
  return (
    <Loaded query={query}>
      {(question) => <Edit key={question.revision} courseId={courseId} question={question} title={question.key} />}
    </Loaded>
  );
}

function Edit({ courseId, question, title }: { courseId: string; question: QuestionDto | null; title: string }) {
  const { t } = useTranslation('assessments');
  const [, navigate] = useLocation();
  const client = useQueryClient();
  const bank = `/questions?course=${courseId}`;
  const archiving = useMutation<void, ApiProblem, string>({
    mutationFn: (id) => archiveQuestion(id),
    onSuccess: async () => {
      sayDone(t('bank.archived'));
      await client.invalidateQueries({ queryKey: ['questions'] });
      navigate(bank);
    },
  });
  return (
    <Page
      title={title}
      lead={question ? t('bank.onPapers', { count: question.papers }) : undefined}
      back={{ href: bank, label: t('bank.title') }}
      action={
        question &&
        !question.archived && (
          <Button variant="default" loading={archiving.isPending} onClick={() => archiving.mutate(question.id)}>
            {t('bank.archive')}
          </Button>
        )
      }
    >
      {question && question.papers > 0 && (
        <p>
          <TextLink href={`/questions/${courseId}/${question.id}/regrade`}>{t('regrade.open')}</TextLink>
        </p>
      )}
      <QuestionEditor
        courseId={courseId}
        question={question}
        inRow={question === null}
        onCancel={() => navigate(bank)}
        onSaved={(id, keyChanged) => {
          sayDone(t('editor.saved'));
          // Marks that were given by the old key are the next thing to think of.
          navigate(keyChanged && question?.papers ? `/questions/${courseId}/${id}/regrade` : bank);
        }}
      />
      {question && (
        <div className={classes.after}>
          <QuestionUsage questionId={question.id} />
          <QuestionHistory question={question} />
        </div>
      )}
    </Page>
  );
}
