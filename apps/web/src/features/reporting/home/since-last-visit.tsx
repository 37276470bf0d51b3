import { useTranslation } from 'react-i18next';
import { usePlaceClock } from '../../../platform/format/current-place-clock';
import { civilDay } from '../../../platform/format/place-clock';
import { DateText } from '../../../ui/date-text';
import { Loaded } from '../../../ui/loaded';
import { NumberLink } from '../../../ui/number-link';
import { Section } from '../../../ui/section';
import { useCompletionReport } from '../api/use-completion-report';
import { useLastVisit } from '../api/use-last-visit';
import { listAddress, REPORT_DEFAULTS } from '../report-address';
import classes from './home.module.css';

const WEEK_MS = 7 * 86_400_000;
const PEOPLE = ['enrolled', 'trained', 'trainedWomen'] as const;

/** What has changed since the reviewer was last here; of the last seven days on the first visit. */
export default function SinceLastVisit() {
  const { t } = useTranslation('reporting');
  return (
    <Section title={t('home.since')}>
      <Loaded query={useLastVisit()}>{({ previousAt }) => <Changes previousAt={previousAt} />}</Loaded>
    </Section>
  );
}

function Changes({ previousAt }: { previousAt: string | null }) {
  const { t } = useTranslation('reporting');
  const clock = usePlaceClock();
  const from = civilDay(previousAt === null ? new Date(Date.now() - WEEK_MS) : new Date(previousAt), clock);
  const address = { ...REPORT_DEFAULTS, period: 'custom', from };
  const report = useCompletionReport(address);
  return (
    <>
      <p className={classes.lead}>
        {previousAt === null ? t('home.firstVisit') : <DateText value={previousAt} form="full" />}
      </p>
      <Loaded query={report}>
        {({ figures: { counts } }) => (
          <div className={classes.tiles}>
            {PEOPLE.map((measure) => (
              <NumberLink
                key={measure}
                look="tile"
                value={counts[measure]}
                label={t(`measures.${measure}`)}
                href={listAddress('people', measure, address)}
              />
            ))}
            <NumberLink
              look="tile"
              value={counts.providersReached}
              label={t('measures.providersReached')}
              href={listAddress('providers', 'providersReached', address)}
            />
          </div>
        )}
      </Loaded>
    </>
  );
}
