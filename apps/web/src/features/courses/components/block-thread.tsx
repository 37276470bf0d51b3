import { Button, Textarea } from '@mantine/core';
import type { BlockCommentDto } from '@tamkin/api-client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../../platform/language';
import { Bidi } from '../../../ui/bidi';
import { DateText } from '../../../ui/date-text';
import { FormActions } from '../../../ui/form-column';
import { ProblemNotice } from '../../../ui/problem-notice';
import { useCommentBlock, useResolveThread } from '../api/use-course-review';
import classes from './block-thread.module.css';

interface BlockThreadProps {
  activityId: string;
  blockId: string;
  language: Language;
  /** 1, 2, 3 … within the lesson, so that each button says which block it is for. */
  place: number;
  comments: readonly BlockCommentDto[];
}

/** What colleagues say about one block in one language. */
export function BlockThread({ activityId, blockId, language, place, comments }: BlockThreadProps) {
  const { t } = useTranslation('courses');
  const [writing, setWriting] = useState(false);
  const resolving = useResolveThread(activityId);
  const resolved = comments.every((comment) => comment.resolved);
  return (
    <div className={classes.thread}>
      {comments.length > 0 && (
        <ul className={classes.comments}>
          {comments.map(({ id, text, writtenBy, writtenAt }) => (
            <li key={id} className={resolved ? classes.resolved : undefined}>
              <p dir="auto" className={classes.text}>
                {text}
              </p>
              <span className={classes.who}>
                {writtenBy && <Bidi>{writtenBy}</Bidi>} · <DateText value={writtenAt} />
              </span>
            </li>
          ))}
        </ul>
      )}
      {resolving.error && <ProblemNotice problem={resolving.error} />}
      {writing ? (
        <CommentForm {...{ activityId, blockId, language }} onClose={() => setWriting(false)} />
      ) : (
        <div className={classes.ways}>
          <Button variant="subtle" aria-label={t('review.commentOn', { place })} onClick={() => setWriting(true)}>
            {t('review.comment')}
          </Button>
          {comments.length > 0 && (
            <Button
              variant="subtle"
              loading={resolving.isPending}
              onClick={() => resolving.mutate({ blockId, language, resolved: !resolved })}
            >
              {resolved ? t('review.reopen') : t('review.resolve')}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

type FormProps = Pick<BlockThreadProps, 'activityId' | 'blockId' | 'language'> & { onClose: () => void };

function CommentForm({ activityId, blockId, language, onClose }: FormProps) {
  const { t } = useTranslation('courses');
  const [id] = useState(() => crypto.randomUUID());
  const [text, setText] = useState('');
  const commenting = useCommentBlock(activityId);
  return (
    <>
      <Textarea
        label={t('review.yourComment')}
        autosize
        autoFocus
        minRows={2}
        maxLength={2_000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {commenting.error && <ProblemNotice problem={commenting.error} />}
      <FormActions>
        <Button
          disabled={text.trim() === ''}
          loading={commenting.isPending}
          onClick={() => commenting.mutate({ id, blockId, language, text }, { onSuccess: onClose })}
        >
          {t('review.send')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('common:actions.cancel')}
        </Button>
      </FormActions>
    </>
  );
}
