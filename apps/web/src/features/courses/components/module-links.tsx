import { Button } from '@mantine/core';
import type { DraftModuleDto } from '@tamkin/api-client';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../platform/use-language';
import { sayDone } from '../../../platform/undo';
import { ProblemNotice } from '../../../ui/problem-notice';
import { TextLink } from '../../../ui/text-link';
import { useOutlineChanges } from '../api/use-outline-changes';
import { inLanguage } from '../localised';
import classes from './module-links.module.css';

/** Where a module is written when that is another course, and which other courses show one that is written here. */
export function ModuleLinks({ courseId, module }: { courseId: string; module: DraftModuleDto }) {
  const { t } = useTranslation('courses');
  return (
    <>
      {module.home && <Home courseId={courseId} moduleId={module.id} home={module.home} />}
      {module.usedIn.length > 0 && (
        <p className={classes.line}>
          {t('reuse.usedIn')}{' '}
          {module.usedIn.map(({ courseId: user, code }, index) => (
            <span key={user}>
              {index > 0 && ' · '}
              <TextLink href={`/courses/${user}`}>
                <bdi dir="ltr">{code}</bdi>
              </TextLink>
            </span>
          ))}
        </p>
      )}
    </>
  );
}

interface HomeProps {
  courseId: string;
  moduleId: string;
  home: NonNullable<DraftModuleDto['home']>;
}

function Home({ courseId, moduleId, home }: HomeProps) {
  const { t } = useTranslation('courses');
  const changing = useOutlineChanges(courseId);
  const title = inLanguage(home.courseTitle, useLanguage());
  const { newerNumber } = home;
  const renew = (): void =>
    changing.mutate(
      { do: 'renew-module', moduleId },
      { onSuccess: () => sayDone(t('reuse.renewed', { number: newerNumber })) },
    );
  return (
    <div className={classes.line}>
      {t('reuse.from', { number: home.number })}{' '}
      <TextLink href={`/courses/${home.courseId}`}>
        <bdi dir="ltr">{home.code}</bdi> <bdi lang={title.language}>{title.text}</bdi>
      </TextLink>
      {newerNumber !== null && (
        <div className={classes.newer}>
          <span>{t('reuse.newer', { number: newerNumber })}</span>
          <Button size="sm" variant="default" loading={changing.isPending} onClick={renew}>
            {t('reuse.renew')}
          </Button>
        </div>
      )}
      {changing.error && <ProblemNotice problem={changing.error} />}
    </div>
  );
}
