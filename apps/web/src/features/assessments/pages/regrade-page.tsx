import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import { JobProgress } from '../../../ui/job-progress';
import { Loaded } from '../../../ui/loaded';
import { Page } from '../../../ui/page';
import { Section } from '../../../ui/section';
import { loadRegrade, useRegradedQuestion, useRegrades } from '../api/use-regrades';
import { PastRegrades } from '../regrade/past-regrades';
import { RegradeForm } from '../regrade/regrade-form';

/** Corrects the marks of a question that proved wrong: look first, then run it with a reason. */
export default function RegradePage() {
  const { courseId = '', questionId = '' } = useParams();
  const { t } = useTranslation('assessments');
  const client = useQueryClient();
  const question = useRegradedQuestion(questionId);
  const regrades = useRegrades(questionId);
  const [asked, setAsked] = useState<string | null>(null);
  const running = asked ?? regrades.data?.find(({ status }) => status !== 'done')?.id ?? null;
  const past = regrades.data?.filter(({ status }) => status === 'done') ?? [];
  return (
    <Page
      title={t('regrade.title')}
      lead={t('regrade.lead')}
      back={{ href: `/questions/${courseId}/${questionId}`, label: question.data?.key ?? t('bank.title') }}
    >
      {running ? (
        <JobProgress
          label={t('regrade.running')}
          queryKey={['regrade', running]}
          load={() => loadRegrade(running)}
          onDone={() => void client.invalidateQueries({ queryKey: ['regrades', questionId] })}
        />
      ) : (
        <Loaded query={question}>{(loaded) => <RegradeForm question={loaded} onAsked={setAsked} />}</Loaded>
      )}
      {past.length > 0 && (
        <Section title={t('regrade.past')}>
          <PastRegrades regrades={past} />
        </Section>
      )}
    </Page>
  );
}
