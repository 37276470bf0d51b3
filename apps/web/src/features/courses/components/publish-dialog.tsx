import { Button, Checkbox } from '@mantine/core';
import type { CourseDraftDto, PublicationProblemDto } from '@tamkin/api-client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sayDone } from '../../../platform/undo';
import { useLanguage } from '../../../platform/use-language';
import { Dialog } from '../../../ui/dialog';
import { FormActions } from '../../../ui/form-column';
import { Loaded } from '../../../ui/loaded';
import { ProblemNotice } from '../../../ui/problem-notice';
import { TextLink } from '../../../ui/text-link';
import { usePublicationProblems } from '../api/use-publication-problems';
import { usePublishCourse } from '../api/use-publish-course';
import { inLanguage } from '../localised';
import { writingAddress } from './writing-address';

interface PublishDialogProps {
  draft: CourseDraftDto;
  open: boolean;
  onClose: () => void;
  onPublished: () => void;
}

/** What is left to put right, each with the way to it; when nothing is, the last question before publishing. */
export function PublishDialog({ draft, open, onClose, onPublished }: PublishDialogProps) {
  const { t } = useTranslation('courses');
  const problems = usePublicationProblems(draft.courseId, open);
  return (
    <Dialog cross open={open} title={t('publish.title')} onClose={onClose}>
      <Loaded query={problems}>
        {({ items }) => <PublishBody draft={draft} problems={items} onClose={onClose} onPublished={onPublished} />}
      </Loaded>
    </Dialog>
  );
}

interface PublishBodyProps extends Omit<PublishDialogProps, 'open'> {
  problems: readonly PublicationProblemDto[];
}

function PublishBody({ draft, problems, onClose, onPublished }: PublishBodyProps) {
  const { t } = useTranslation('courses');
  const publishing = usePublishCourse(draft.courseId);
  const [seen, setSeen] = useState(false);
  const blocking = problems.filter((problem) => problem.blocking);
  const rest = problems.filter((problem) => !problem.blocking);
  const publish = (): void =>
    publishing.mutate(
      { versionId: draft.versionId, revision: draft.revision },
      {
        onSuccess: () => {
          sayDone(t('publish.done', { number: draft.number }));
          onPublished();
        },
      },
    );
  return (
    <>
      {blocking.length > 0 && <p>{t('publish.blocked', { count: blocking.length })}</p>}
      <Problems draft={draft} problems={blocking} />
      {rest.length > 0 && <p>{t('publish.worthKnowing')}</p>}
      <Problems draft={draft} problems={rest} />
      {blocking.length === 0 && rest.length > 0 && (
        <Checkbox
          label={t('publish.seen')}
          checked={seen}
          onChange={({ currentTarget }) => setSeen(currentTarget.checked)}
        />
      )}
      {blocking.length === 0 && <p>{t('publish.what', { number: draft.number })}</p>}
      {publishing.error && <ProblemNotice problem={publishing.error} />}
      <FormActions>
        {blocking.length === 0 && (
          <Button loading={publishing.isPending} disabled={rest.length > 0 && !seen} onClick={publish}>
            {t('publish.action', { number: draft.number })}
          </Button>
        )}
        <Button variant="default" onClick={onClose}>
          {t('common:actions.close')}
        </Button>
      </FormActions>
    </>
  );
}

function Problems({ draft, problems }: { draft: CourseDraftDto; problems: readonly PublicationProblemDto[] }) {
  const { t } = useTranslation('courses');
  const screen = useLanguage();
  const activities = draft.modules.flatMap((module) => module.activities);
  if (problems.length === 0) return null;
  return (
    <ul>
      {problems.map((problem) => {
        const activity = activities.find(({ id }) => id === problem.activityId);
        return (
          <li key={`${problem.code}-${problem.activityId ?? ''}-${problem.language ?? ''}`}>
            {problem.message}
            {problem.language && ` (${t(`common:language.${problem.language}`)})`}{' '}
            {activity && (
              <TextLink href={writingAddress(draft.courseId, activity)}>
                <bdi>{inLanguage(activity.title, screen).text}</bdi>
              </TextLink>
            )}
          </li>
        );
      })}
    </ul>
  );
}
