import '@mantine/core/styles/Radio.layer.css';
import { Button, Radio } from '@mantine/core';
import type { CourseDraftDto, ReusableModuleDto } from '@tamkin/api-client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../platform/format/use-format';
import { sayDone } from '../../../platform/undo';
import { Bidi } from '../../../ui/bidi';
import { Dialog } from '../../../ui/dialog';
import { FormActions } from '../../../ui/form-column';
import { Loaded } from '../../../ui/loaded';
import { ProblemNotice } from '../../../ui/problem-notice';
import { useOutlineChanges } from '../api/use-outline-changes';
import { useReusableModules } from '../api/use-reusable-modules';
import classes from './module-links.module.css';

interface ReuseDialogProps {
  draft: CourseDraftDto;
  open: boolean;
  onClose: () => void;
}

/** Modules of other courses, to show one of them here as well. */
export function ReuseDialog({ draft, open, onClose }: ReuseDialogProps) {
  const { t } = useTranslation('courses');
  return (
    <Dialog cross open={open} title={t('reuse.title')} onClose={onClose}>
      <Loaded query={useReusableModules(draft.courseId, open)}>
        {({ items }) => <Choice courseId={draft.courseId} modules={items} onClose={onClose} />}
      </Loaded>
    </Dialog>
  );
}

interface ChoiceProps {
  courseId: string;
  modules: readonly ReusableModuleDto[];
  onClose: () => void;
}

function Choice({ courseId, modules, onClose }: ChoiceProps) {
  const { t } = useTranslation('courses');
  const [chosen, setChosen] = useState('');
  const changing = useOutlineChanges(courseId);
  const place = (): void =>
    changing.mutate(
      { do: 'reuse-module', moduleId: chosen },
      {
        onSuccess: () => {
          sayDone(t('reuse.placed'));
          onClose();
        },
      },
    );
  if (modules.length === 0) return <p>{t('reuse.none')}</p>;
  return (
    <>
      <p>{t('reuse.why')}</p>
      <Radio.Group value={chosen} onChange={setChosen} label={t('reuse.choose')}>
        <div className={classes.choices}>
          {modules.map((module) => (
            <Radio
              key={module.moduleId}
              value={module.moduleId}
              label={<Bidi>{module.title}</Bidi>}
              description={<ModuleFacts module={module} />}
            />
          ))}
        </div>
      </Radio.Group>
      {changing.error && <ProblemNotice problem={changing.error} />}
      <FormActions>
        <Button disabled={chosen === ''} loading={changing.isPending} onClick={place}>
          {t('reuse.place')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('common:actions.cancel')}
        </Button>
      </FormActions>
    </>
  );
}

function ModuleFacts({ module }: { module: ReusableModuleDto }) {
  const { t } = useTranslation('courses');
  const format = useFormat();
  return (
    <>
      <bdi dir="ltr">{module.code}</bdi> · <Bidi>{module.courseTitle}</Bidi> ·{' '}
      {t('versions.name', { number: format.number(module.number) })} ·{' '}
      {t('reuse.activities', { count: module.activities })}
    </>
  );
}
