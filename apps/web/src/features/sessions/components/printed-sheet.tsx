import type { AttendanceSheetDto, SheetPersonDto } from '@tamkin/api-client';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../platform/format/use-format';
import { Bidi } from '../../../ui/bidi';
import classes from './printed-sheet.module.css';
import { Place } from './session-card';

/** The attendance sheet to sign, names in both scripts. On paper only. */
export function PrintedSheet({ sheet }: { sheet: AttendanceSheetDto }) {
  const { t } = useTranslation('sessions');
  const format = useFormat();
  const { session, people } = sheet;
  return (
    <section className={`tk-only-print ${classes.sheet}`} aria-hidden>
      <h1>{t('paper.title')}</h1>
      <p>
        <Bidi>{session.courseTitle}</Bidi> · <Bidi>{session.activityTitle}</Bidi>
        <br />
        <Bidi>{session.cohortName}</Bidi> · {format.whenInFull(session.date)} ·{' '}
        <bdi>{t('hours', { from: session.from, to: session.to })}</bdi> · <Place session={session} />
      </p>
      <table className={classes.table}>
        <thead>
          <tr>
            <th>{t('paper.number')}</th>
            <th>{t('paper.name')}</th>
            <th>{t('paper.provider')}</th>
            {session.halfDays.map(({ id, half }) => (
              <th key={id}>{t('paper.signature', { half: t(`half.${half}`) })}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {people.map((person, index) => (
            <tr key={person.enrolmentId}>
              <td>{format.number(index + 1)}</td>
              <td>
                <BothNames person={person} />
              </td>
              <td>
                <Bidi>{person.providerName.fr ?? ''}</Bidi>
                <br />
                <Bidi lang="ar">{person.providerName.ar ?? ''}</Bidi>
              </td>
              {session.halfDays.map(({ id }) => (
                <td key={id} className={classes.signature} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={classes.trainer}>{t('paper.trainer')}</p>
    </section>
  );
}

function BothNames({ person: { names } }: { person: SheetPersonDto }) {
  return (
    <>
      <Bidi lang="fr" dir="ltr">{`${names.latin.family} ${names.latin.given}`}</Bidi>
      {names.arabic && (
        <>
          <br />
          <Bidi lang="ar" dir="rtl">{`${names.arabic.given} ${names.arabic.family}`}</Bidi>
        </>
      )}
    </>
  );
}
