import type { GivenMarkDto, ShownRubricCriterionDto } from '@tamkin/api-client';
import { useTranslation } from 'react-i18next';
import { Card, Section } from '../../../ui/section';
import { Percent } from '../components/percent';
import { Rubric } from './rubric';
import { VoicePlayer } from './voice-player';

interface GivenMarksProps {
  marks: readonly GivenMarkDto[];
  rubric: readonly ShownRubricCriterionDto[];
}

/** What was marked and is not released: one's own mark, or for a moderator those of both markers. */
export function GivenMarks({ marks, rubric }: GivenMarksProps) {
  const { t } = useTranslation('assessments');
  return (
    <Section title={t('mark.given')}>
      {marks
        .filter(({ role }) => role !== 'final' || marks.length === 1)
        .map((mark) => (
          <Card key={mark.role}>
            <p>
              {t(`markRole.${mark.role}`)} · {t(`submission.${mark.decision}`)}
              {mark.percent !== null && (
                <>
                  {' '}
                  · <Percent value={mark.percent} />
                </>
              )}
            </p>
            {mark.comment && <p dir="auto">{mark.comment}</p>}
            {mark.voice && <VoicePlayer voice={mark.voice} />}
            {mark.scores && <Rubric rubric={rubric} scores={mark.scores} />}
          </Card>
        ))}
    </Section>
  );
}
