import type { TwinPaperDto } from '@tamkin/api-client';
import { useTranslation } from 'react-i18next';
import { useBankTags } from '../api/use-bank';
import { ObjectiveName } from '../components/objective-name';
import classes from './paper-editor.module.css';

type Draw = TwinPaperDto['draws'][number];

/** What a parallel form takes over from its twin: how many questions of each objective. */
export function TakenOver({ twin, courseId }: { twin: TwinPaperDto | undefined; courseId: string }) {
  const { t } = useTranslation('assessments');
  const { objectives } = useBankTags(courseId);
  if (!twin) return null;
  const nameOf = ({ objective, courseId: bank }: Draw) => {
    if (objective === null) return t('pools.anyObjective');
    if (bank !== courseId) return t('pools.ofOtherBank', { code: objective });
    return <ObjectiveName code={objective} words={objectives.find(({ code }) => code === objective)?.words ?? null} />;
  };
  return (
    <div role="status">
      <p className={classes.groupTitle}>{t('pools.takenOver')}</p>
      <ul className={classes.takenOver}>
        {addedUp(twin.draws).map((draw) => (
          <li key={`${draw.courseId} ${draw.objective ?? ''}`}>
            {t('pools.takenCount', { count: draw.count })} – {nameOf(draw)}
          </li>
        ))}
      </ul>
      <p className={classes.facts}>{t('pools.notTakenOver')}</p>
    </div>
  );
}

/** One entry per bank and objective, in the order of the pools. */
function addedUp(draws: readonly Draw[]): Draw[] {
  const sums = new Map<string, Draw>();
  for (const draw of draws) {
    const key = `${draw.courseId} ${draw.objective ?? ''}`;
    sums.set(key, { ...draw, count: draw.count + (sums.get(key)?.count ?? 0) });
  }
  return [...sums.values()];
}
