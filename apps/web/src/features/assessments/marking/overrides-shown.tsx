import type { MarkOverrideDto } from '@tamkin/api-client';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../platform/format/use-format';
import { FactList } from '../../../ui/fact-list';
import { Card, Section } from '../../../ui/section';
import { Percent } from '../components/percent';
import classes from './handed-in.module.css';
import list from './mark-form.module.css';

interface OverridesShownProps {
  title: string;
  overrides: readonly MarkOverrideDto[];
}

/** Marks of peers that a trainer replaced: what it was, what it is, and why. */
export function OverridesShown({ title, overrides }: OverridesShownProps) {
  const { t } = useTranslation('assessments');
  const format = useFormat();
  if (overrides.length === 0) return null;
  return (
    <Section title={title}>
      <div className={list.form}>
        {overrides.map((override) => (
          <Card key={override.decidedAt}>
            <p>{format.whenInFull(override.decidedAt)}</p>
            <FactList
              facts={[
                {
                  label: t('override.from'),
                  value: <Outcome decision={override.decisionBefore} percent={override.percentBefore} />,
                },
                {
                  label: t('override.to'),
                  value: <Outcome decision={override.decision} percent={override.percent} />,
                },
              ]}
            />
            <blockquote className={classes.comment} dir="auto">
              {override.reason}
            </blockquote>
          </Card>
        ))}
      </div>
    </Section>
  );
}

function Outcome({ decision, percent }: Pick<MarkOverrideDto, 'decision' | 'percent'>) {
  const { t } = useTranslation('assessments');
  return (
    <>
      {t(`submission.${decision}`)}
      {percent !== null && (
        <>
          {' · '}
          <Percent value={percent} />
        </>
      )}
    </>
  );
}
