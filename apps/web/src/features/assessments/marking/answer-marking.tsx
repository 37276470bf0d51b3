import { Button } from '@mantine/core';
import type { AnswerToMarkDto, AttemptBeingMarkedDto, GivenAnswerMarkDto } from '@tamkin/api-client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../platform/format/use-format';
import { Card } from '../../../ui/section';
import { AnswerMarkForm } from './answer-mark-form';
import { ChosenLevels } from './chosen-levels';
import words from './handed-in.module.css';
import classes from './mark-form.module.css';
import { VoicePlayer } from './voice-player';

interface AnswerMarkingProps {
  attempt: AttemptBeingMarkedDto;
  answer: AnswerToMarkDto;
}

/** What was given for an answer, as far as one may see it, and the form where it is one's turn. */
export function AnswerMarking({ attempt, answer }: AnswerMarkingProps) {
  const { t } = useTranslation('assessments');
  const { role, marks, mark } = answer;
  const settled = attempt.stage === 'held' || attempt.stage === 'over';
  const [changing, setChanging] = useState(false);
  const shown = settled ? marks.filter((given) => given.role === 'final') : marks.filter((given) => given !== mark);
  const others = settled || role !== 'first' ? shown : [];
  return (
    <div className={classes.form}>
      {others.map((given) => (
        <GivenMark key={given.role} given={given} answer={answer} />
      ))}
      {role === null && !settled && (
        <p>{t(attempt.stage === 'moderation' && marks.length > 1 ? 'testMarking.agreed' : 'testMarking.notYou')}</p>
      )}
      {settled && role !== null && !changing && (
        <Button variant="default" onClick={() => setChanging(true)}>
          {t('testMarking.change')}
        </Button>
      )}
      {role !== null && role !== 'first' && (!settled || changing) && <h3>{t(`markAs.${role}`)}</h3>}
      {role !== null && (!settled || changing) && (
        <AnswerMarkForm
          key={`${attempt.stage} ${mark?.role ?? ''}`}
          attemptId={attempt.attemptId}
          answer={answer}
          onSaved={() => setChanging(false)}
        />
      )}
    </div>
  );
}

function GivenMark({ given, answer }: { given: GivenAnswerMarkDto; answer: AnswerToMarkDto }) {
  const { t } = useTranslation('assessments');
  const format = useFormat();
  const total = { points: format.number(given.points, 1), most: format.number(answer.points) };
  return (
    <Card>
      <div className={classes.given}>
        <h3>
          {t(`markRole.${given.role}`)} · {t('rubric.total', total)}
        </h3>
        {given.scores && <ChosenLevels rubric={answer.rubric} scores={given.scores} />}
        {given.comment && (
          <blockquote className={words.comment} dir="auto">
            {given.comment}
          </blockquote>
        )}
        {given.voice && <VoicePlayer voice={given.voice} />}
      </div>
    </Card>
  );
}
