import type { GivenMarkDto, ShownRubricCriterionDto } from '@tamkin/api-client';
import { useTranslation } from 'react-i18next';
import { Card, Section } from '../../../ui/section';
import { Percent } from '../components/percent';
import { ChosenLevels } from './chosen-levels';
import words from './handed-in.module.css';
import classes from './mark-form.module.css';
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
      <div className={classes.form}>
        {marks
          .filter(({ role }) => role !== 'final' || marks.length === 1)
          .map((mark) => (
            <Card key={mark.role}>
              <div className={classes.given}>
                <h3>
                  {t(`markRole.${mark.role}`)} · {t(`submission.${mark.decision}`)}
                  {mark.percent !== null && (
                    <>
                      {' '}
                      · <Percent value={mark.percent} />
                    </>
                  )}
                </h3>
                {mark.scores && <ChosenLevels rubric={rubric} scores={mark.scores} />}
                {mark.comment && (
                  <blockquote className={words.comment} dir="auto">
                    {mark.comment}
                  </blockquote>
                )}
                {mark.voice && <VoicePlayer voice={mark.voice} />}
              </div>
            </Card>
          ))}
      </div>
    </Section>
  );
}
