import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { CourseDraftDto, DraftActivityDto, DraftModuleDto } from '@tamkin/api-client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../platform/use-language';
import { EmptyState } from '../../../ui/empty-state';
import { ProblemNotice } from '../../../ui/problem-notice';
import { useArrange } from '../api/use-arrange';
import { inLanguage } from '../localised';
import { moveActivity, moveModule } from '../outline-moves';
import { ActivityDialog } from './activity-dialog';
import { ActivityRow } from './activity-row';
import { LinkedActivityRow } from './linked-activity-row';
import { ModuleDialog } from './module-dialog';
import { ModuleHead } from './module-head';
import { ModuleLinks } from './module-links';
import links from './module-links.module.css';
import { moveButtonId } from './move-buttons';
import { ReuseDialog } from './reuse-dialog';
import classes from './outline-editor.module.css';
import { useKeptFocus } from './use-kept-focus';

type Opened =
  | { form: 'module'; module: DraftModuleDto | null }
  | { form: 'reuse' }
  | { form: 'activity'; moduleId: string; activity: DraftActivityDto | null }
  | null;

/** Modules and activities of a draft: order, titles, what is written and what is missing. */
export function OutlineEditor({ draft }: { draft: CourseDraftDto }) {
  const { t } = useTranslation('courses');
  const language = useLanguage();
  const [opened, setOpened] = useState<Opened>(null);
  const [said, setSaid] = useState('');
  const arranging = useArrange(draft.courseId);
  const { modules } = draft;
  const keepFocus = useKeptFocus(modules);
  const arrange = (
    moved: CourseDraftDto['modules'] | null,
    { id, name, step }: { id: string; name: string; step: 1 | -1 },
  ): void => {
    if (!moved) return;
    keepFocus(moveButtonId(id, step));
    arranging.mutate({ ...draft, modules: moved });
    setSaid(t('outline.moved', { name }));
  };
  const close = (): void => setOpened(null);
  const addModule = (
    <div className={links.adders}>
      <Button
        variant={modules.length === 0 ? 'filled' : 'default'}
        leftSection={<IconPlus size={18} aria-hidden />}
        onClick={() => setOpened({ form: 'module', module: null })}
      >
        {t('outline.addModule')}
      </Button>
      <Button variant="subtle" onClick={() => setOpened({ form: 'reuse' })}>
        {t('reuse.open')}
      </Button>
    </div>
  );
  return (
    <>
      {arranging.error && <ProblemNotice problem={arranging.error} />}
      <p role="status" className={classes.hidden}>
        {said}
      </p>
      {modules.length === 0 && (
        <EmptyState title={t('outline.emptyTitle')} action={addModule}>
          <p>{t('outline.emptyWhy')}</p>
        </EmptyState>
      )}
      <ol className={classes.modules}>
        {modules.map((module, index) => {
          const title = inLanguage(module.title, language).text;
          return (
            <li key={module.id} tabIndex={-1} className={classes.module}>
              <ModuleHead
                courseId={draft.courseId}
                module={module}
                number={index + 1}
                canMove={{ up: index > 0, down: index < modules.length - 1 }}
                onMove={(step) => arrange(moveModule(modules, module.id, step), { id: module.id, name: title, step })}
                onRename={() => setOpened({ form: 'module', module })}
              />
              <ModuleLinks courseId={draft.courseId} module={module} />
              <ul className={classes.activities}>
                {module.activities.map((activity) =>
                  module.home ? (
                    <LinkedActivityRow key={activity.id} courseId={draft.courseId} activity={activity} />
                  ) : (
                    <ActivityRow
                      key={activity.id}
                      draft={draft}
                      activity={activity}
                      canMove={{
                        up: moveActivity(modules, activity.id, -1) !== null,
                        down: moveActivity(modules, activity.id, 1) !== null,
                      }}
                      onMove={(step) =>
                        arrange(moveActivity(modules, activity.id, step), {
                          id: activity.id,
                          name: inLanguage(activity.title, language).text,
                          step,
                        })
                      }
                      onChange={() => setOpened({ form: 'activity', moduleId: module.id, activity })}
                    />
                  ),
                )}
              </ul>
              {!module.home && (
                <Button
                  variant="subtle"
                  leftSection={<IconPlus size={18} aria-hidden />}
                  aria-label={t('outline.addActivityTo', { name: title })}
                  onClick={() => setOpened({ form: 'activity', moduleId: module.id, activity: null })}
                >
                  {t('outline.addActivity')}
                </Button>
              )}
            </li>
          );
        })}
      </ol>
      {modules.length > 0 && addModule}
      <ReuseDialog draft={draft} open={opened?.form === 'reuse'} onClose={close} />
      <ModuleDialog
        draft={draft}
        module={opened?.form === 'module' ? opened.module : null}
        open={opened?.form === 'module'}
        onClose={close}
      />
      <ActivityDialog
        draft={draft}
        moduleId={opened?.form === 'activity' ? opened.moduleId : ''}
        activity={opened?.form === 'activity' ? opened.activity : null}
        open={opened?.form === 'activity'}
        onClose={close}
      />
    </>
  );
}
