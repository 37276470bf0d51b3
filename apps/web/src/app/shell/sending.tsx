import { useQueryClient } from '@tanstack/react-query';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { reportWaiting, useConnection } from '../../platform/connection';
import { useOptionalPresence } from '../../platform/current-user';
import type { Refusal } from '../../platform/feature-route';
import { useProblemText } from '../../platform/use-problem-text';
import { OUTBOXES } from '../route-table';
import classes from './notices.module.css';

/** Between two tries while something waits: the device may say "connected" long before the server is reached. */
const TRY_AGAIN_MS = 15_000;

/** Sends what waits on this phone, whatever page is open, and says what the server would not take. */
export function Sending() {
  const { t } = useTranslation('common');
  const [path] = useLocation();
  const say = useProblemText();
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  useSending((more) =>
    setRefusals((known) => [...known.filter(({ href }) => !more.some((newer) => newer.href === href)), ...more]),
  );
  const forget = (gone: Refusal): void => setRefusals((known) => known.filter((each) => each !== gone));
  return refusals
    .filter(({ href }) => href !== path)
    .map((refusal) => (
      <p key={refusal.href} role="alert" className={`${classes.bar} tk-no-print`}>
        <IconAlertTriangle size={18} aria-hidden />
        <span>{t('offline.refused', { why: say(refusal.problem).title })}</span>
        <Link href={refusal.href} className={classes.action} onClick={() => forget(refusal)}>
          {t('offline.open')}
        </Link>
      </p>
    ));
}

/** At once when somebody is here or the server is reached again, and every now and then while something waits. */
function useSending(onRefused: (refusals: readonly Refusal[]) => void): void {
  const personId = useOptionalPresence()?.user.personId ?? null;
  const { online, waiting } = useConnection();
  const client = useQueryClient();
  const anyWaiting = waiting > 0;
  useEffect(() => {
    const send = (): void => {
      for (const { kind, count, load } of OUTBOXES) {
        const own = personId === null ? 0 : count(personId);
        reportWaiting(kind, own);
        if (personId === null || own === 0) continue;
        // Without connection the code itself may not be there yet; the next try asks for it again.
        load().then(
          ({ default: sendWaiting }) => sendWaiting(personId, client).then(onRefused),
          () => undefined,
        );
      }
    };
    send();
    if (!anyWaiting) return undefined;
    const timer = setInterval(send, TRY_AGAIN_MS);
    return () => clearInterval(timer);
  }, [personId, online, anyWaiting, client]);
}
