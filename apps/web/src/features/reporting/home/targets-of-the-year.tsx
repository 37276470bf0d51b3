import type { CompletionReportDto } from '@tamkin/api-client';
import { IconTarget } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../platform/format/use-format';
import { EmptyState } from '../../../ui/empty-state';
import { LinkButton } from '../../../ui/link-button';
import { Loaded } from '../../../ui/loaded';
import { ProgressBar } from '../../../ui/progress-bar';
import { Card, Section } from '../../../ui/section';
import { TextLink } from '../../../ui/text-link';
import { useCompletionReport } from '../api/use-completion-report';
import { isEmptyYear } from '../is-empty-year';
import { yearBefore } from '../periods';
import { listAddress, REPORT_DEFAULTS, type ReportAddress } from '../report-address';
import { TARGETED, TARGETED_INDICATORS } from '../targeted';
import classes from './home.module.css';

const LAST_YEAR: ReportAddress = { ...REPORT_DEFAULTS, period: 'last-year' };

/** What the programme wants of this year, and how far it is; of the year before while this one has nothing to show. */
export default function TargetsOfTheYear() {
  const { t } = useTranslation('reporting');
  const now = useCompletionReport(REPORT_DEFAULTS);
  const empty = now.data !== undefined && isEmptyYear(now.data.figures.counts);
  const before = useCompletionReport(LAST_YEAR, { enabled: empty });
  const looksBack = empty && before.data !== undefined && !isEmptyYear(before.data.figures.counts);
  return (
    <Section title={t('targets.title')} aside={<TextLink href="/report/targets">{t('home.changeTargets')}</TextLink>}>
      {looksBack && <p>{t('home.yearBefore', { year: yearBefore() })}</p>}
      <Loaded query={looksBack ? before : now}>
        {(report) =>
          report.targets.length === 0 ? (
            <EmptyState
              icon={IconTarget}
              title={t('home.noTargets')}
              action={<LinkButton href="/report/targets">{t('home.setTargets')}</LinkButton>}
            >
              {t('home.noTargetsWhy')}
            </EmptyState>
          ) : (
            <Card>
              <Targets report={report} address={looksBack ? LAST_YEAR : REPORT_DEFAULTS} />
            </Card>
          )
        }
      </Loaded>
    </Section>
  );
}

interface TargetsProps {
  report: CompletionReportDto;
  address: ReportAddress;
}

function Targets({ report: { figures, targets }, address }: TargetsProps) {
  const { t } = useTranslation('reporting');
  const format = useFormat();
  return (
    <ul className={classes.targets}>
      {TARGETED_INDICATORS.map((indicator) => {
        const target = targets.find((found) => found.indicator === indicator)?.value;
        if (target === undefined) return null;
        const { list, measure, percent, reached } = TARGETED[indicator];
        const title = t(`home.targeted.${indicator.replace('.', '')}`);
        const said = (value: number): string => (percent ? (format.percent(value, 100) ?? '–') : format.number(value));
        return (
          <li key={indicator} className={classes.target}>
            <TextLink href={listAddress(list, measure, address)}>{title}</TextLink>
            <ProgressBar
              label={t('target.of', { title })}
              done={reached(figures)}
              total={target}
              words={t(percent ? 'target.shareWords' : 'target.words', {
                reached: said(reached(figures)),
                target: said(target),
              })}
            />
          </li>
        );
      })}
    </ul>
  );
}
