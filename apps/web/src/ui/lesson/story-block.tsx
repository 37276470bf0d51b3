import { Button } from '@mantine/core';
import { IconArrowBackUp, IconRotate2 } from '@tabler/icons-react';
import type { StoryChoiceDto, StorySceneDto } from '@tamkin/api-client';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../platform/language';
import { RichText } from '../rich-text';
import classes from './interactive-blocks.module.css';
import type { LessonBlockProps } from './lesson-blocks';

interface Step {
  scene: StorySceneDto;
  /** `null`: still to be chosen. */
  choice: StoryChoiceDto | null;
}

/** A story that goes where the reader leads it; the way stays readable above, and every choice can be taken back. */
export default function StoryBlock({ block, language }: LessonBlockProps) {
  const { t } = useTranslation('common');
  const { title = '', scenes = [] } = block;
  const [taken, setTaken] = useState<readonly StoryChoiceDto[]>([]);
  const { steps, ended } = wayOf(scenes, taken);
  const newest = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (taken.length > 0) newest.current?.focus();
  }, [taken]);
  return (
    <div role="group" aria-label={title || t('lesson.story')} className={classes.box}>
      {title !== '' && <p className={classes.task}>{title}</p>}
      <div className="tk-no-print">
        {steps.map((step, index) => (
          <div
            key={index}
            ref={index === steps.length - 1 ? newest : undefined}
            tabIndex={-1}
            className={classes.scene}
          >
            <SceneText step={step} before={taken[index - 1]} language={language} />
            {step.choice === null && step.scene.choices.length > 0 && (
              <Choices choices={step.scene.choices} onChoose={(choice) => setTaken([...taken, choice])} />
            )}
          </div>
        ))}
        {ended && steps.at(-1)?.choice && <Consequence choice={steps.at(-1)?.choice} />}
        {ended && (
          <p role="status" className={classes.end}>
            {t('lesson.storyEnds')}
          </p>
        )}
        {taken.length > 0 && (
          <div className={classes.actions}>
            <Button
              variant="default"
              leftSection={<IconArrowBackUp size={18} aria-hidden className="tk-points" />}
              onClick={() => setTaken(taken.slice(0, -1))}
            >
              {t('lesson.otherChoice')}
            </Button>
            {ended && (
              <Button
                variant="default"
                leftSection={<IconRotate2 size={18} aria-hidden />}
                onClick={() => setTaken([])}
              >
                {t('lesson.again')}
              </Button>
            )}
          </div>
        )}
      </div>
      <ol className="tk-only-print">
        {scenes.map((scene) => (
          <li key={scene.id}>
            <WholeScene scene={scene} scenes={scenes} language={language} />
          </li>
        ))}
      </ol>
    </div>
  );
}

/** The scenes seen so far with what was chosen in each. */
function wayOf(scenes: readonly StorySceneDto[], taken: readonly StoryChoiceDto[]): { steps: Step[]; ended: boolean } {
  const steps: Step[] = [];
  let scene = scenes[0];
  for (const choice of taken) {
    if (!scene) break;
    steps.push({ scene, choice });
    scene = scenes.find(({ id }) => id === choice.next);
  }
  if (scene) steps.push({ scene, choice: null });
  return { steps, ended: !scene || scene.choices.length === 0 };
}

function SceneText({ step, before, language }: { step: Step; before: StoryChoiceDto | undefined; language: Language }) {
  return (
    <>
      {before && <Consequence choice={before} />}
      <RichText html={step.scene.html} language={language} />
    </>
  );
}

function Consequence({ choice }: { choice: StoryChoiceDto | null | undefined }) {
  const { t } = useTranslation('common');
  if (!choice) return null;
  return (
    <div className={classes.consequence}>
      <p className={classes.count}>{t('lesson.youChose')}</p>
      <p className={classes.chosen}>{choice.text}</p>
      {choice.feedback !== '' && <p>{choice.feedback}</p>}
    </div>
  );
}

function Choices({ choices, onChoose }: { choices: StoryChoiceDto[]; onChoose: (choice: StoryChoiceDto) => void }) {
  const { t } = useTranslation('common');
  return (
    <div role="group" aria-label={t('lesson.yourChoice')} className={classes.ways}>
      <p className={classes.count}>{t('lesson.yourChoice')}</p>
      {choices.map((choice) => (
        <button key={choice.id} type="button" className={classes.way} onClick={() => onChoose(choice)}>
          {choice.text}
        </button>
      ))}
    </div>
  );
}

/** On paper, with the number of the scene each choice leads to. */
function WholeScene({
  scene,
  scenes,
  language,
}: {
  scene: StorySceneDto;
  scenes: StorySceneDto[];
  language: Language;
}) {
  return (
    <>
      <RichText html={scene.html} language={language} />
      <ul>
        {scene.choices.map(({ id, text, feedback, next }) => (
          <li key={id}>
            {text} {feedback !== '' && <em>{feedback}</em>}
            {next !== null && <b> → {scenes.findIndex((each) => each.id === next) + 1}</b>}
          </li>
        ))}
      </ul>
    </>
  );
}
