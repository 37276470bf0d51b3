import { Checkbox } from '@mantine/core';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import { useLessonQuestionParts } from '../../../../platform/lesson-question';
import { Waiting } from '../../../../ui/loaded';
import { newBlock, newId } from '../desk/blocks';
import { writtenIn } from '../desk/written-question';
import type { BlockFieldsProps } from './block-fields';
import classes from './fields.module.css';
import { PartList } from './part-list';
import { WordField } from './word-field';

/** A question of the bank, or one that is written here. */
export function QuestionFields(props: BlockFieldsProps) {
  const { block, activityId, language, wordsOnly, twins, onChange } = props;
  const { id: courseId = '' } = useParams<{ id: string }>();
  const parts = useLessonQuestionParts();
  const { id, fromBank = false } = block;
  return (
    <div className={classes.fields}>
      {!fromBank && <WrittenFields {...props} />}
      {parts && (
        <Suspense fallback={<Waiting />}>
          <parts.Choice
            {...{ courseId, activityId, language, fromBank }}
            blockId={id}
            readOnly={wordsOnly}
            written={writtenIn(twins)}
            onChange={(taken) =>
              onChange(taken ? { id, type: 'question', fromBank: true } : { ...newBlock('question'), id })
            }
          />
        </Suspense>
      )}
    </div>
  );
}

function WrittenFields({ block, language, wordsOnly, onChange }: BlockFieldsProps) {
  const { t } = useTranslation('courses');
  const { options = [], several = false } = block;
  const setRight = (id: string, right: boolean): void =>
    onChange({
      ...block,
      options: options.map((option) =>
        option.id === id ? { ...option, right } : several ? option : { ...option, right: right ? false : option.right },
      ),
    });
  return (
    <div className={classes.fields}>
      <p className={classes.hint}>{t('fieldsOf.questionHelp')}</p>
      <WordField
        label={t('fieldsOf.question')}
        value={block.text}
        language={language}
        rows={2}
        maxLength={2000}
        onChange={(text) => onChange({ ...block, text })}
      />
      {!wordsOnly && (
        <Checkbox
          label={t('fieldsOf.several')}
          checked={several}
          onChange={({ currentTarget }) => onChange({ ...block, several: currentTarget.checked })}
        />
      )}
      <PartList
        parts={options}
        nameOf={(number) => t('fieldsOf.option', { number })}
        addLabel={t('fieldsOf.addOption')}
        newPart={() => ({ id: newId(), text: '', right: false, feedback: '' })}
        wordsOnly={wordsOnly}
        max={10}
        onChange={(kept) => onChange({ ...block, options: kept })}
      >
        {(option, set) => (
          <>
            <WordField
              label={t('fieldsOf.optionText')}
              value={option.text}
              language={language}
              maxLength={2000}
              onChange={(text) => set({ text })}
            />
            {!wordsOnly && (
              <Checkbox
                label={t('fieldsOf.isRight')}
                checked={option.right}
                onChange={({ currentTarget }) => setRight(option.id, currentTarget.checked)}
              />
            )}
            <WordField
              label={t('fieldsOf.why')}
              value={option.feedback}
              language={language}
              maxLength={2000}
              onChange={(feedback) => set({ feedback })}
            />
          </>
        )}
      </PartList>
      <WordField
        label={t('fieldsOf.afterAnswer')}
        value={block.caption}
        language={language}
        rows={2}
        maxLength={2000}
        onChange={(caption) => onChange({ ...block, caption })}
      />
    </div>
  );
}
