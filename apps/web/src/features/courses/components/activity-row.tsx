import { ActionIcon } from '@mantine/core';
import { IconSettings, IconTrash } from '@tabler/icons-react';
import type { CourseDraftDto, DraftActivityDto } from '@tamkin/api-client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../platform/format/use-format';
import { useLanguage } from '../../../platform/use-language';
import { ConfirmDialog } from '../../../ui/confirm-dialog';
import { TextLink } from '../../../ui/text-link';
import { useOutlineChanges } from '../api/use-outline-changes';
import { inLanguage } from '../localised';
import { ActivityStates } from './activity-states';
import { ActivityIcon, useKindName } from './activity-kind';
import { MoveButtons } from './move-buttons';
import classes from './outline-editor.module.css';
import { writingAddress } from './writing-address';

interface ActivityRowProps {
  draft: CourseDraftDto;
  activity: DraftActivityDto;
  canMove: { up: boolean; down: boolean };
  onMove: (step: 1 | -1) => void;
  onChange: () => void;
}

/** One activity of a draft: what it is, how far its texts are, the way to write them. */
export function ActivityRow({ draft, activity, canMove, onMove, onChange }: ActivityRowProps) {
  const { t } = useTranslation('courses');
  const format = useFormat();
  const nameOf = useKindName();
  const title = inLanguage(activity.title, useLanguage());
  const address = writingAddress(draft.courseId, activity);
  const facts = [
    nameOf(activity),
    ...(activity.minutes > 0 ? [format.minutes(activity.minutes)] : []),
    ...(activity.mandatory ? [] : [t('outline.optional')]),
  ];
  return (
    <li className={classes.activity}>
      <span aria-hidden className={classes.icon}>
        <ActivityIcon kind={activity.kind} />
      </span>
      <span className={classes.what}>
        <TextLink quiet href={address}>
          <bdi lang={title.language}>{title.text}</bdi>
        </TextLink>
        <span className={classes.facts}>{facts.join(' · ')}</span>
        <ActivityStates activity={activity} draft={draft} />
        {activity.kind === 'assignment' && !activity.actionPlan && (
          <TextLink quiet href={`/courses/${draft.courseId}/activities/${activity.id}/paper`}>
            {t('outline.rubric')}
          </TextLink>
        )}
      </span>
      <span className={classes.tools}>
        <MoveButtons id={activity.id} name={title.text} canMove={canMove} onMove={onMove} />
        <ActionIcon
          variant="subtle"
          size="xl"
          aria-label={t('outline.settingsOf', { name: title.text })}
          onClick={onChange}
        >
          <IconSettings size={18} aria-hidden />
        </ActionIcon>
        <RemoveActivity courseId={draft.courseId} activity={activity} name={title.text} />
      </span>
    </li>
  );
}

function RemoveActivity({ courseId, activity, name }: { courseId: string; activity: DraftActivityDto; name: string }) {
  const { t } = useTranslation('courses');
  const [asking, setAsking] = useState(false);
  const changing = useOutlineChanges(courseId);
  return (
    <>
      <ActionIcon
        variant="subtle"
        size="xl"
        color="danger"
        aria-label={t('outline.removeNamed', { name })}
        onClick={() => setAsking(true)}
      >
        <IconTrash size={18} aria-hidden />
      </ActionIcon>
      <ConfirmDialog
        open={asking}
        danger
        title={t('outline.removeActivityTitle', { name })}
        confirmLabel={t('outline.removeActivity')}
        busy={changing.isPending}
        problem={changing.error}
        onCancel={() => setAsking(false)}
        onConfirm={() =>
          changing.mutate({ do: 'remove-activity', activityId: activity.id }, { onSuccess: () => setAsking(false) })
        }
      >
        <p>{t('outline.removeActivityWhat')}</p>
      </ConfirmDialog>
    </>
  );
}
