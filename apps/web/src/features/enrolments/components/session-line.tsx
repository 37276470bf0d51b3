import { IconCalendarEvent } from '@tabler/icons-react';
import type { CohortSessionDto, SessionPlaceDto } from '@tamkin/api-client';
import { Bidi } from '../../../ui/bidi';
import { useFormat } from '../../../platform/format/use-format';
import classes from './session-line.module.css';

/** When and where one meets. */
export function SessionLine({ session }: { session: SessionPlaceDto | CohortSessionDto }) {
  const format = useFormat();
  return (
    <p className={classes.line}>
      <IconCalendarEvent size={22} aria-hidden className={classes.icon} />
      <span>
        <time dateTime={session.startsAt} className={classes.when}>
          {format.whenInFull(session.startsAt)}
        </time>
        <br />
        <Bidi>{session.place}</Bidi>
      </span>
    </p>
  );
}
