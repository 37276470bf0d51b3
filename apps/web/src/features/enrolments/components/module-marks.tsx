import { IconCircle, IconCircleCheck, IconCircleHalf2 } from '@tabler/icons-react';
import type { CohortModuleDto, PersonInCohortDto } from '@tamkin/api-client';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../platform/format/use-format';
import classes from './module-marks.module.css';

interface ModuleMarksProps {
  person: PersonInCohortDto;
  modules: readonly CohortModuleDto[];
}

/** One mark per module, in order: nothing, a part, all. Said in full to who cannot see or points at it. */
export function ModuleMarks({ person, modules }: ModuleMarksProps) {
  const { t } = useTranslation('enrolments');
  const format = useFormat();
  return (
    <ul className={classes.marks}>
      {person.modules.map(({ moduleId, done, mandatory }) => {
        const Icon = done === 0 ? IconCircle : done < mandatory ? IconCircleHalf2 : IconCircleCheck;
        const title = modules.find(({ id }) => id === moduleId)?.title ?? '';
        const words = t('people.moduleDone', {
          title,
          done: format.number(done),
          total: format.number(mandatory),
        });
        return (
          <li key={moduleId} title={words} data-all={done === mandatory || undefined}>
            <Icon size={20} aria-hidden />
            <span className={classes.words}>{words}</span>
          </li>
        );
      })}
    </ul>
  );
}
