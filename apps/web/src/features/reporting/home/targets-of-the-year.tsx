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
import { listAddress, REPORT_DEFAULTS } from '../report-address';
import { TARGETED, TARGETED_INDICATORS } from '../targeted';
import classes from './home.module.css';

/** What the programme wants of this year, and how far it is. */
export default function TargetsOfTheYear() {
  const { t } = useTranslation('reporting');
  return (
    <Section title={t('targets.title')} aside={<TextLink href="/report/targets">{t('home.changeTargets')}</TextLink>}>
      <Loaded query={useCompletionReport(REPORT_DEFAULTS)}>
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
              <Targets report={report} />
            </Card>
          )
        }
      </Loaded>
    </Section>
  );
}

function Targets({ report: { figures, targets } }: { report: CompletionReportDto }) {
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
            <TextLink href={listAddress(list, measure, REPORT_DEFAULTS)}>{title}</TextLink>
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
