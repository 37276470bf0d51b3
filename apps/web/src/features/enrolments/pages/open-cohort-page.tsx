import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useUrlState } from '../../../platform/use-url-state';
import { Loaded } from '../../../ui/loaded';
import { Page } from '../../../ui/page';
import { useCohortChoices, useOpenCohort } from '../api/cohorts';
import { CohortForm } from '../components/cohort-form';
import { EMPTY_PLAN, toSend } from '../components/cohort-plan';

const CHOSEN = { course: '' };

/** A trainer opens a cohort; the page of a course brings its course along. */
export default function OpenCohortPage() {
  const { t } = useTranslation('enrolments');
  const [, navigate] = useLocation();
  const [{ course }] = useUrlState(CHOSEN);
  const opening = useOpenCohort();
  const id = useRef(crypto.randomUUID());
  return (
    <Page title={t('cohorts.open')} back={{ href: '/cohorts', label: t('cohorts.title') }} width="reading">
      <Loaded query={useCohortChoices()}>
        {(choices) => (
          <CohortForm
            initial={{ ...EMPTY_PLAN, courseId: course }}
            choices={choices}
            courseFixed={false}
            submitLabel={t('cohorts.open')}
            busy={opening.isPending}
            cancelHref="/cohorts"
            onSubmit={(plan, onError) => {
              const modules = choices.courses.find(({ courseId }) => courseId === plan.courseId)?.modules ?? [];
              const sent = {
                id: id.current,
                courseId: plan.courseId,
                ...toSend(
                  plan,
                  modules.map((module) => module.id),
                ),
              };
              opening.mutate(sent, { onError, onSuccess: (made) => navigate(`/cohorts/${made.id}`) });
            }}
          />
        )}
      </Loaded>
    </Page>
  );
}
