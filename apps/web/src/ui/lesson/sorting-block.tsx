import { Button } from '@mantine/core';
import { IconArrowRight, IconRotate2 } from '@tabler/icons-react';
import type { BlockPartDto, SortingCardDto } from '@tamkin/api-client';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './interactive-blocks.module.css';
import type { LessonBlockProps } from './lesson-blocks';
import { Verdict } from './verdict';

/** Cards into boxes, one at a time, each with its reason at once. Buttons only: it works with a thumb and with a keyboard. */
export default function SortingBlock({ block }: LessonBlockProps) {
  const { t } = useTranslation('common');
  const { text = '', boxes = [], cards = [] } = block;
  /** The box first chosen for each card sorted so far. */
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [shown, setShown] = useState(0);
  const card = cards[shown];
  const begin = (): void => {
    setChosen([]);
    setShown(0);
  };
  return (
    <div role="group" aria-label={text || t('lesson.sorting')} className={classes.box}>
      {text !== '' && <p className={classes.task}>{text}</p>}
      <div className="tk-no-print">
        {card ? (
          <CardToSort
            key={card.id}
            card={card}
            boxes={boxes}
            position={t('lesson.cardOf', { number: shown + 1, count: cards.length })}
            begun={shown > 0}
            last={shown === cards.length - 1}
            onChoose={(box) => setChosen((before) => (before.length > shown ? before : [...before, box]))}
            onNext={() => setShown(shown + 1)}
          />
        ) : (
          <Sorted cards={cards} boxes={boxes} chosen={chosen} onAgain={begin} />
        )}
      </div>
      <div className="tk-only-print">
        <Boxes cards={cards} boxes={boxes} />
      </div>
    </div>
  );
}

interface CardToSortProps {
  card: SortingCardDto;
  boxes: readonly BlockPartDto[];
  position: string;
  /** Not the first: the focus comes along. */
  begun: boolean;
  /** None comes after it. */
  last: boolean;
  onChoose: (box: string) => void;
  onNext: () => void;
}

function CardToSort({ card, boxes, position, begun, last, onChoose, onNext }: CardToSortProps) {
  const { t } = useTranslation('common');
  const [box, setBox] = useState<string | null>(null);
  const question = useRef<HTMLParagraphElement>(null);
  const next = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (begun) question.current?.focus();
  }, [begun]);
  useEffect(() => {
    if (box !== null) next.current?.focus();
  }, [box]);
  const right = boxes.find(({ id }) => id === card.box);
  return (
    <>
      <p className={classes.count}>{position}</p>
      <p ref={question} tabIndex={-1} className={classes.card}>
        {card.text}
      </p>
      {box === null ? (
        <div role="group" aria-label={card.text} className={classes.choices}>
          {boxes.map(({ id, text }) => (
            <Button
              key={id}
              variant="default"
              size="md"
              onClick={() => {
                setBox(id);
                onChoose(id);
              }}
            >
              {text}
            </Button>
          ))}
        </div>
      ) : (
        <>
          <Verdict right={box === card.box}>
            <strong>
              {box === card.box ? t('lesson.rightBox') : t('lesson.otherBox', { box: right?.text ?? '' })}
            </strong>
            {card.feedback !== '' && <span>{card.feedback}</span>}
          </Verdict>
          <Button
            ref={next}
            rightSection={<IconArrowRight size={18} aria-hidden className="tk-points" />}
            onClick={onNext}
          >
            {last ? t('lesson.seeBoxes') : t('lesson.nextCard')}
          </Button>
        </>
      )}
    </>
  );
}

interface SortedProps {
  cards: readonly SortingCardDto[];
  boxes: readonly BlockPartDto[];
  chosen: readonly string[];
  onAgain: () => void;
}

function Sorted({ cards, boxes, chosen, onAgain }: SortedProps) {
  const { t } = useTranslation('common');
  const end = useRef<HTMLParagraphElement>(null);
  useEffect(() => end.current?.focus(), []);
  const right = cards.filter(({ box }, index) => chosen[index] === box).length;
  return (
    <>
      <p ref={end} tabIndex={-1} className={classes.task}>
        {t('lesson.sorted', { right, count: cards.length })}
      </p>
      <Boxes cards={cards} boxes={boxes} />
      <Button variant="default" leftSection={<IconRotate2 size={18} aria-hidden />} onClick={onAgain}>
        {t('lesson.again')}
      </Button>
    </>
  );
}

function Boxes({ cards, boxes }: Pick<SortedProps, 'cards' | 'boxes'>) {
  return (
    <div className={classes.boxes}>
      {boxes.map(({ id, text }) => (
        <section key={id} className={classes.sorted}>
          <h3>{text}</h3>
          <ul>
            {cards
              .filter(({ box }) => box === id)
              .map((card) => (
                <li key={card.id}>
                  {card.text}
                  {card.feedback !== '' && <span className={classes.why}>{card.feedback}</span>}
                </li>
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
