import type { DraftModuleDto } from '@tamkin/api-client';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { TextLink } from '../../../ui/text-link';
import { ModuleHome } from './module-home';
import classes from './module-links.module.css';

/** Where a module is written when that is another course, and which other courses show one that is written here. */
export function ModuleLinks({ courseId, module }: { courseId: string; module: DraftModuleDto }) {
  const { t } = useTranslation('courses');
  const { home, usedIn } = module;
  const place = useRef<HTMLDivElement>(null);
  const standing = home ? `${home.courseId} ${home.number}` : '';
  const before = useRef(standing);
  useEffect(() => {
    if (before.current === standing) return;
    before.current = standing;
    // The button that took a newer version, or made the module the course's own, is gone with what it offered.
    if (document.activeElement === document.body) place.current?.closest('li')?.focus();
  }, [standing]);
  return (
    <div ref={place}>
      {home && <ModuleHome courseId={courseId} module={module} home={home} />}
      {usedIn.length > 0 && (
        <p className={classes.line}>
          {t('reuse.usedIn')}{' '}
          {usedIn.map(({ courseId: user, code }, index) => (
            <span key={user}>
              {index > 0 && ' · '}
              <TextLink href={`/courses/${user}`}>
                <bdi dir="ltr">{code}</bdi>
              </TextLink>
            </span>
          ))}
        </p>
      )}
    </div>
  );
}
