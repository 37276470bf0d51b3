import type { HandedInDto, ShownRubricCriterionDto } from '@tamkin/api-client';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../platform/format/use-format';
import { SubmissionStatus } from '../components/submission-status';
import { SubmittedFiles } from '../components/submitted-files';
import { Percent } from '../components/percent';
import classes from './handed-in.module.css';
import { mostPoints, Rubric } from './rubric';
import { VoicePlayer } from './voice-player';

interface HandedInProps {
  handedIn: HandedInDto;
  rubric: readonly ShownRubricCriterionDto[];
}

/** What was written and added. */
export function WorkShown({ handedIn: { text, files } }: { handedIn: HandedInDto }) {
  return (
    <>
      {text && (
        <div className={classes.text} dir="auto">
          {text}
        </div>
      )}
      <SubmittedFiles files={files} />
    </>
  );
}

/** What the marker answered: figure, words, voice, rubric. Empty while nothing was released. */
export function Feedback({ handedIn, rubric }: HandedInProps) {
  const { t } = useTranslation('assessments');
  const format = useFormat();
  const { points, percent, comment, voice, scores } = handedIn;
  return (
    <>
      {percent !== null && (
        <p className={classes.figure}>
          <Percent value={percent} />
          {points !== null && (
            <span>
              {t('rubric.total', { points: format.number(points, 1), most: format.number(mostPoints(rubric)) })}
            </span>
          )}
        </p>
      )}
      {comment && (
        <blockquote className={classes.comment} dir="auto">
          {comment}
        </blockquote>
      )}
      {voice && <VoicePlayer voice={voice} />}
      {scores && <Rubric rubric={rubric} scores={scores} />}
    </>
  );
}

/** Earlier hand-ins, each folded, with the answer it got. */
export function EarlierVersions({
  versions,
  rubric,
}: {
  versions: readonly HandedInDto[];
  rubric: readonly ShownRubricCriterionDto[];
}) {
  const { t } = useTranslation('assessments');
  const format = useFormat();
  return (
    <>
      {versions.map((version) => (
        <details key={version.number} className={classes.version}>
          <summary>
            {t('assignment.version', { number: version.number })} · {format.when(version.handedInAt)}{' '}
            <SubmissionStatus status={version.status} />
          </summary>
          <WorkShown handedIn={version} />
          <Feedback handedIn={version} rubric={rubric} />
        </details>
      ))}
    </>
  );
}
