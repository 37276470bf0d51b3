import { Button, Checkbox, Textarea } from '@mantine/core';
import type { ColleagueDto } from '@tamkin/api-client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Bidi } from '../../../ui/bidi';
import { Dialog } from '../../../ui/dialog';
import { FormActions } from '../../../ui/form-column';
import { Loaded } from '../../../ui/loaded';
import { ProblemNotice } from '../../../ui/problem-notice';
import { useAskReview, useReviewColleagues } from '../api/use-course-review';
import classes from './ask-review-button.module.css';

/** Asks colleagues to read the draft; those who are chosen get a message. */
export function AskReviewButton({ courseId }: { courseId: string }) {
  const { t } = useTranslation('courses');
  const [open, setOpen] = useState(false);
  const close = (): void => setOpen(false);
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {t('review.ask')}
      </Button>
      <Dialog cross open={open} title={t('review.ask')} onClose={close}>
        <Loaded query={useReviewColleagues(open)}>
          {({ items }) =>
            items.length === 0 ? (
              <p>{t('review.nobody')}</p>
            ) : (
              <AskForm courseId={courseId} colleagues={items} onClose={close} />
            )
          }
        </Loaded>
      </Dialog>
    </>
  );
}

interface AskFormProps {
  courseId: string;
  colleagues: readonly ColleagueDto[];
  onClose: () => void;
}

function AskForm({ courseId, colleagues, onClose }: AskFormProps) {
  const { t } = useTranslation('courses');
  const [chosen, setChosen] = useState<string[]>([]);
  const [word, setWord] = useState('');
  const asking = useAskReview(courseId);
  return (
    <>
      <Checkbox.Group label={t('review.whom')} description={t('review.whomWhy')} value={chosen} onChange={setChosen}>
        <div className={classes.colleagues}>
          {colleagues.map(({ personId, name }) => (
            <Checkbox key={personId} value={personId} label={<Bidi>{name}</Bidi>} />
          ))}
        </div>
      </Checkbox.Group>
      <Textarea
        label={t('review.askWord')}
        autosize
        minRows={3}
        maxLength={2_000}
        value={word}
        onChange={(event) => setWord(event.currentTarget.value)}
      />
      {asking.error && <ProblemNotice problem={asking.error} />}
      <FormActions>
        <Button
          loading={asking.isPending}
          disabled={chosen.length === 0}
          onClick={() => asking.mutate({ word, colleagueIds: chosen }, { onSuccess: onClose })}
        >
          {t('review.ask')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('common:actions.cancel')}
        </Button>
      </FormActions>
    </>
  );
}
