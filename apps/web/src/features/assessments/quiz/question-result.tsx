import { IconCircleCheck, IconCircleHalf2, IconCircleX, IconClockHour4, IconMessageCircle } from '@tabler/icons-react';
import type { QuestionResultDto } from '@tamkin/api-client';
import { useTranslation } from 'react-i18next';
import { directionOf } from '../../../platform/language';
import { Rubric } from '../marking/rubric';
import { SubmittedFiles } from '../components/submitted-files';
import { VoicePlayer } from '../marking/voice-player';
import { useFilesNamed } from './fields/use-answer-files';
import { AnswerParts } from './answer-parts';
import { textWithNumberedGaps } from './gap-text';
import classes from './question-result.module.css';

/** One question of a marked test: what was answered, what was right when that is told, and why. */
export function QuestionResult({ question, number }: { question: QuestionResultDto; number: number }) {
  const { t } = useTranslation('assessments');
  const { textLanguage, answerFeedback, comment } = question;
  const state = stateOf(question);
  const Icon = ICONS[state];
  return (
    <li className={classes.question}>
      <p className={classes.state} data-state={state}>
        <Icon size={20} aria-hidden /> {t('result.question', { number })} ·{' '}
        {t(state === 'whole' ? 'result.right' : `result.${state}`)}
      </p>
      <div lang={textLanguage} dir={directionOf(textLanguage)}>
        <p className={classes.text}>{textWithNumberedGaps(question.text)}</p>
        {question.parts.length > 0 ? <AnswerParts parts={question.parts} /> : <WholeAnswer question={question} />}
        {answerFeedback.map((words) => (
          <p key={words} className={classes.feedback}>
            {words}
          </p>
        ))}
        {comment !== '' && (
          <blockquote className={classes.feedback} dir="auto">
            {comment}
          </blockquote>
        )}
        {question.voice && <VoicePlayer voice={question.voice} />}
        {question.scores && <Rubric rubric={question.rubric} scores={question.scores} />}
        {question.feedback && <p className={classes.feedback}>{question.feedback}</p>}
      </div>
    </li>
  );
}

const ICONS = {
  whole: IconCircleCheck,
  partly: IconCircleHalf2,
  wrong: IconCircleX,
  waiting: IconClockHour4,
  opinion: IconMessageCircle,
};

function stateOf({ fraction, scored }: QuestionResultDto): keyof typeof ICONS {
  if (!scored) return 'opinion';
  if (fraction === null) return 'waiting';
  if (fraction === 1) return 'whole';
  return fraction > 0 ? 'partly' : 'wrong';
}

function WholeAnswer({ question }: { question: QuestionResultDto }) {
  const { t } = useTranslation('assessments');
  const { said, rightSaid, answer } = question;
  if (answer?.fileIds) return <SentFiles spoken={question.type === 'spoken'} ids={answer.fileIds} />;
  return (
    <>
      <Answer label={t('result.yours')} lines={said.length > 0 ? said : [t('result.none')]} />
      {rightSaid.length > 0 && stateOf(question) !== 'whole' && (
        <Answer label={t('result.rightAnswer')} lines={rightSaid} />
      )}
    </>
  );
}

/** What was recorded or sent, to listen to and look at again. */
function SentFiles({ spoken, ids }: { spoken: boolean; ids: readonly string[] }) {
  const { t } = useTranslation('assessments');
  const files = useFilesNamed(ids);
  return (
    <div className={classes.answer}>
      <span className={classes.label}>{t('result.yours')}</span>
      {spoken ? (
        files.map((voice) => <VoicePlayer key={voice.id} voice={voice} label={t('spoken.yours')} />)
      ) : (
        <SubmittedFiles files={files} />
      )}
    </div>
  );
}

function Answer({ label, lines }: { label: string; lines: readonly string[] }) {
  return (
    <div className={classes.answer}>
      <span className={classes.label}>{label}</span>
      {lines.map((line) => (
        <span key={line}>
          <bdi>{line}</bdi>
        </span>
      ))}
    </div>
  );
}
