import { Button } from '@mantine/core';
import type { DraftModuleDto } from '@tamkin/api-client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sayDone } from '../../../platform/undo';
import { useLanguage } from '../../../platform/use-language';
import { ConfirmDialog } from '../../../ui/confirm-dialog';
import { ProblemNotice } from '../../../ui/problem-notice';
import { TextLink } from '../../../ui/text-link';
import { useOutlineChanges } from '../api/use-outline-changes';
import { inLanguage } from '../localised';
import classes from './module-links.module.css';

interface ModuleHomeProps {
  courseId: string;
  module: DraftModuleDto;
  home: NonNullable<DraftModuleDto['home']>;
}

/** Where a reused module is written, with the way to its newer version and the way to make it one's own. */
export function ModuleHome({ courseId, module, home }: ModuleHomeProps) {
  const { t } = useTranslation('courses');
  const changing = useOutlineChanges(courseId);
  const title = inLanguage(home.courseTitle, useLanguage());
  const { newerNumber } = home;
  const renew = (): void =>
    changing.mutate(
      { do: 'renew-module', moduleId: module.id },
      { onSuccess: () => sayDone(t('reuse.renewed', { number: newerNumber })) },
    );
  return (
    <div className={classes.line}>
      {t('reuse.from', { number: home.number })}{' '}
      <TextLink href={`/courses/${home.courseId}`}>
        <bdi dir="ltr">{home.code}</bdi> <bdi lang={title.language}>{title.text}</bdi>
      </TextLink>
      {newerNumber !== null && <p className={classes.newer}>{t('reuse.newer', { number: newerNumber })}</p>}
      <div className={classes.choice}>
        {newerNumber !== null && (
          <Button size="sm" variant="default" loading={changing.isPending} onClick={renew}>
            {t('reuse.renew', { number: newerNumber })}
          </Button>
        )}
        <OwnButton courseId={courseId} module={module} homeTitle={title.text} />
      </div>
      {changing.error && <ProblemNotice problem={changing.error} />}
    </div>
  );
}

interface OwnButtonProps {
  courseId: string;
  module: DraftModuleDto;
  homeTitle: string;
}

function OwnButton({ courseId, module, homeTitle }: OwnButtonProps) {
  const { t } = useTranslation('courses');
  const [asking, setAsking] = useState(false);
  const changing = useOutlineChanges(courseId);
  const name = inLanguage(module.title, useLanguage()).text;
  const own = async (): Promise<void> => {
    await changing.mutateAsync({ do: 'own-module', moduleId: module.id });
    // By now the module is the course's own and this button is gone; what `mutate` is given would not be called.
    sayDone(t('reuse.owned'));
  };
  return (
    <>
      <Button size="sm" variant="subtle" onClick={() => setAsking(true)}>
        {t('reuse.own')}
      </Button>
      <ConfirmDialog
        open={asking}
        title={t('reuse.ownTitle', { name })}
        confirmLabel={t('reuse.ownDo')}
        busy={changing.isPending}
        problem={changing.error}
        onCancel={() => setAsking(false)}
        onConfirm={() => void own().catch(() => undefined)}
      >
        <p>{t('reuse.ownWhat')}</p>
        <p>{t('reuse.ownLose', { course: homeTitle })}</p>
        <p>{t('reuse.ownLearners')}</p>
      </ConfirmDialog>
    </>
  );
}
