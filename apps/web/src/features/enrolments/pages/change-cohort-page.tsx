import type { CohortChoicesDto, CohortDto } from '@tamkin/api-client';
import { useTranslation } from 'react-i18next';
import { useLocation, useParams } from 'wouter';
import { useCohort } from '../../../platform/cohort';
import { sayDone } from '../../../platform/undo';
import { Loaded } from '../../../ui/loaded';
import { Page } from '../../../ui/page';
import { useChangeCohort, useCohortChoices } from '../api/cohorts';
import { CohortForm } from '../components/cohort-form';
import { planOf, toSend } from '../components/cohort-plan';

/** A trainer changes an open cohort. */
export default function ChangeCohortPage() {
  const { id } = useParams<{ id: string }>();
  const cohort = useCohort(id);
  const choices = useCohortChoices();
  return (
    <Loaded query={cohort}>
      {(cohort) => <Loaded query={choices}>{(choices) => <Change cohort={cohort} choices={choices} />}</Loaded>}
    </Loaded>
  );
}

function Change({ cohort, choices }: { cohort: CohortDto; choices: CohortChoicesDto }) {
  const { t } = useTranslation('enrolments');
  const [, navigate] = useLocation();
  const changing = useChangeCohort(cohort.id);
  const back = `/cohorts/${cohort.id}`;
  const dated = cohort.modules.filter(({ mandatory }) => mandatory > 0);
  return (
    <Page title={t('cohort.change')} back={{ href: back, label: cohort.name }} width="reading">
      <CohortForm
        initial={planOf(cohort)}
        choices={{ ...choices, courses: [courseOf(cohort, dated)] }}
        courseFixed
        submitLabel={t('common:actions.save')}
        busy={changing.isPending}
        cancelHref={back}
        onSubmit={(plan, onError) =>
          changing.mutate(
            {
              revision: cohort.revision,
              ...toSend(
                plan,
                dated.map((module) => module.id),
              ),
            },
            {
              onError,
              onSuccess: () => {
                sayDone(t('cohort.changed'));
                navigate(back);
              },
            },
          )
        }
      />
    </Page>
  );
}

/** The version the cohort runs on, which may be older than the one that new cohorts take. */
function courseOf(cohort: CohortDto, modules: CohortDto['modules']): CohortChoicesDto['courses'][number] {
  return { courseId: cohort.courseId, code: cohort.courseCode, title: cohort.courseTitle, modules };
}
