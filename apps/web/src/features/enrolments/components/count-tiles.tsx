import type { StandingCountsDto } from '@tamkin/api-client';
import { useTranslation } from 'react-i18next';
import { NumberLink } from '../../../ui/number-link';
import classes from './count-tiles.module.css';

interface CountTilesProps {
  counts: StandingCountsDto;
  /** The list that takes `?standing=`. */
  path: string;
  /** Of a closed cohort only finished or not is left to say. */
  closed: boolean;
}

/** Blocked when anybody is, late, not started, on time, finished: each count opens its list. */
export function CountTiles({ counts, path, closed }: CountTilesProps) {
  const { t } = useTranslation('enrolments');
  const tiles = closed
    ? ([
        ['finished', counts.finished],
        ['unfinished', counts.unfinished],
        ['withdrawn', counts.withdrawn],
      ] as const)
    : ([
        ...(counts.blocked > 0 ? [['blocked', counts.blocked] as const] : []),
        ['late', counts.late],
        ['not-started', counts.notStarted],
        ['on-time', counts.onTime],
        ['finished', counts.finished],
      ] as const);
  return (
    <div className={classes.tiles}>
      {tiles.map(([standing, value]) => (
        <NumberLink
          key={standing}
          look="tile"
          value={value}
          label={t(`standing.${standing}`)}
          href={`${path}?standing=${standing}`}
        />
      ))}
    </div>
  );
}
