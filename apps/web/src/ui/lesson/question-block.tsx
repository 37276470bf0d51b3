import { Button } from '@mantine/core';
import { IconRotate2 } from '@tabler/icons-react';
import type { LessonQuestionOptionDto } from '@tamkin/api-client';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLessonQuestionParts } from '../../platform/lesson-question';
import classes from './interactive-blocks.module.css';
import type { LessonBlockProps } from './lesson-blocks';
import { Verdict } from './verdict';

/** A question to think about; it gives no marks and can be tried again. */
export default function QuestionBlock(props: LessonBlockProps) {
  return props.block.fromBank ? <BankQuestion {...props} /> : <WrittenQuestion {...props} />;
}

function BankQuestion({ block, language, activityId }: LessonBlockProps) {
  const { t } = useTranslation('common');
  const parts = useLessonQuestionParts();
  return (
    <div className={classes.box}>
      {parts && activityId !== undefined ? (
        <parts.View activityId={activityId} blockId={block.id} language={language} />
      ) : (
        <p>{t('lesson.bankQuestion')}</p>
      )}
    </div>
  );
}

function WrittenQuestion({ block }: LessonBlockProps) {
  const { t } = useTranslation('common');
  const { text = '', several = false, options = [], caption = '' } = block;
  const name = useId();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [answered, setAnswered] = useState(false);
  const choose = (id: string): void => {
    const others = several ? [...chosen].filter((each) => each !== id) : [];
    setChosen(new Set(several && chosen.has(id) ? others : [...others, id]));
  };
  const right = options.every((option) => option.right === chosen.has(option.id));
  return (
    <div className={classes.box}>
      <fieldset className={classes.question}>
        <legend className={classes.task}>{text}</legend>
        {several && <p className={classes.count}>{t('lesson.several')}</p>}
        {options.map((option) => (
          <Option
            key={option.id}
            option={option}
            name={name}
            several={several}
            checked={chosen.has(option.id)}
            answered={answered}
            onChoose={() => choose(option.id)}
          />
        ))}
      </fieldset>
      {answered && (
        <Verdict right={right}>
          <strong>{right ? t('lesson.right') : t('lesson.notQuite')}</strong>
          {caption !== '' && <span>{caption}</span>}
        </Verdict>
      )}
      <div className="tk-no-print">
        {answered ? (
          <Button
            variant="default"
            leftSection={<IconRotate2 size={18} aria-hidden />}
            onClick={() => {
              setAnswered(false);
              setChosen(new Set());
            }}
          >
            {t('lesson.again')}
          </Button>
        ) : (
          <Button disabled={chosen.size === 0} onClick={() => setAnswered(true)}>
            {t('lesson.check')}
          </Button>
        )}
      </div>
    </div>
  );
}

interface OptionProps {
  option: LessonQuestionOptionDto;
  name: string;
  several: boolean;
  checked: boolean;
  answered: boolean;
  onChoose: () => void;
}

function Option({ option, name, several, checked, answered, onChoose }: OptionProps) {
  const { t } = useTranslation('common');
  const said = answered && (checked || option.right);
  return (
    <label className={classes.option} data-right={(answered && option.right) || undefined}>
      <input
        type={several ? 'checkbox' : 'radio'}
        name={name}
        checked={checked}
        disabled={answered}
        onChange={onChoose}
      />
      <span>
        {option.text}
        {answered && option.right && <b className={classes.why}>{t('lesson.isRight')}</b>}
        {said && option.feedback !== '' && <span className={classes.why}>{option.feedback}</span>}
      </span>
    </label>
  );
}
