import { IconCalendarEvent } from '@tabler/icons-react';
import type { CohortSessionDto, SessionPlaceDto } from '@tamkin/api-client';
import { Bidi } from '../../../ui/bidi';
import { localeOf } from '../../../platform/language';
import { useLanguage } from '../../../platform/use-language';
import classes from './session-line.module.css';

/** When and where one meets, by the clocks of the place. */
export function SessionLine({ session }: { session: SessionPlaceDto | CohortSessionDto }) {
  const language = useLanguage();
  const clock = new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'full', timeStyle: 'short', timeZone: 'UTC' });
  return (
    <p className={classes.line}>
      <IconCalendarEvent size={22} aria-hidden className={classes.icon} />
      <span>
        <time dateTime={session.startsAt} className={classes.when}>
          {clock.format(new Date(`${session.startsAtLocal}Z`))}
        </time>
        <br />
        <Bidi>{session.place}</Bidi>
      </span>
    </p>
  );
}
