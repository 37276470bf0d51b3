import { ActionIcon, Button } from '@mantine/core';
import { IconLanguage, IconPlus, IconTrash } from '@tabler/icons-react';
import type { LessonBlockDto } from '@tamkin/api-client';
import { memo, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { directionOf, type Language } from '../../../platform/language';
import { BlockComments } from '../components/block-comments';
import { blockAnchor, columnAnchor } from '../components/use-asked-block';
import { MoveButtons } from '../components/move-buttons';
import { StandingActions, StandingMark } from './block-standing';
import { BLOCK_KINDS } from './block-types';
import { blockIn, isSameOnBoth, type Desk } from './desk/desk';
import { missingParts } from './missing-parts';
import classes from './text-desk.module.css';
import type { DeskActions } from './use-desk-actions';

interface BlockRowProps {
  desk: Desk;
  activityId: string;
  id: string;
  hasBase: boolean;
  number: number;
  canMove: { up: boolean; down: boolean };
  /** The languages beside each other, base first. */
  shown: readonly Language[];
  saved: boolean;
  actions: DeskActions;
}

/**
 * One block in the languages shown. Alt and the arrows move it from anywhere inside.
 * A key pressed in one row draws that row only: in a long lesson the others would make every letter wait.
 */
export const BlockRow = memo(Row, isSameRow);

function isSameRow(a: BlockRowProps, b: BlockRowProps): boolean {
  const { desk, shown, canMove, ...plain } = a;
  return (
    Object.entries(plain).every(([name, value]) => value === b[name as keyof typeof plain]) &&
    canMove.up === b.canMove.up &&
    canMove.down === b.canMove.down &&
    shown.join() === b.shown.join() &&
    isSameOnBoth(desk, b.desk, a.id)
  );
}

function Row(props: BlockRowProps) {
  const { desk, activityId, id, hasBase, number, canMove, shown, saved, actions } = props;
  const { t } = useTranslation('courses');
  const block = blockIn(desk, desk.base, id) ?? shown.map((each) => blockIn(desk, each, id)).find(Boolean);
  if (!block) return null;
  const name = t('block.named', { number, type: t(`block.${block.type}`) });
  const move = (event: KeyboardEvent): void => {
    const step = { ArrowUp: -1 as const, ArrowDown: 1 as const }[event.key];
    if (!event.altKey || !event.shiftKey || step === undefined || !hasBase) return;
    event.preventDefault();
    if (step === 1 ? canMove.down : canMove.up) actions.move(id, step);
  };
  return (
    <li className={classes.row} id={blockAnchor(id)} tabIndex={-1} onKeyDown={move}>
      <div className={classes.rowHead}>
        <h2 className={classes.rowTitle}>{name}</h2>
        {desk.texts[desk.base].unfinished.includes(id) && <Unfinished block={blockIn(desk, desk.base, id)} />}
        <span className={classes.rowTools}>
          {hasBase && (
            <>
              <MoveButtons id={id} name={name} canMove={canMove} onMove={(step) => actions.move(id, step)} />
              <ActionIcon
                variant="subtle"
                size="xl"
                aria-label={t('block.addAfter', { name })}
                onClick={() => actions.askToAdd(id)}
              >
                <IconPlus size={18} aria-hidden />
              </ActionIcon>
            </>
          )}
          <ActionIcon
            variant="subtle"
            size="xl"
            color="danger"
            aria-label={t('outline.removeNamed', { name })}
            onClick={() => actions.remove(id, name)}
          >
            <IconTrash size={18} aria-hidden />
          </ActionIcon>
        </span>
      </div>
      <div className={classes.columns} data-pair={shown.length > 1 || undefined}>
        {shown.map((language) => (
          <Column
            key={language}
            {...{ desk, activityId, id, language, name, number, saved, actions }}
            pair={shown.length > 1}
          />
        ))}
      </div>
    </li>
  );
}

/** That nobody could do anything with the block yet, and what it still needs. */
function Unfinished({ block }: { block: LessonBlockDto | undefined }) {
  const { t } = useTranslation('courses');
  const parts = block ? missingParts(block).map((part) => t(`missingPart.${part}`)) : [];
  return (
    <span className={classes.standing} data-state="out-of-date">
      {parts.length === 0
        ? t('standing.unfinished')
        : t('standing.unfinishedFor', { parts: parts.join(t('list.separator')) })}
    </span>
  );
}

interface ColumnProps extends Pick<BlockRowProps, 'desk' | 'activityId' | 'id' | 'number' | 'saved' | 'actions'> {
  language: Language;
  name: string;
  pair: boolean;
}

function twinsOf(desk: Desk, id: string): Partial<Record<Language, LessonBlockDto>> {
  return Object.fromEntries(
    desk.languages.flatMap((language) => {
      const block = blockIn(desk, language, id);
      return block ? [[language, block] as const] : [];
    }),
  );
}

/** A block in one language: its fields, or the button that begins the translation. */
function Column({ desk, activityId, id, language, name, number, pair, saved, actions }: ColumnProps) {
  const { t } = useTranslation('courses');
  const isBase = language === desk.base;
  const block = blockIn(desk, language, id);
  const base = blockIn(desk, desk.base, id);
  const standing = desk.texts[language].standings.find(({ blockId }) => blockId === id);
  const named = t('block.inLanguage', { name, language: t(`inLanguage.${language}`) });
  if (!block && !base) return null;
  const Fields = BLOCK_KINDS[(block ?? base)!.type].fields;
  return (
    <div role="group" id={columnAnchor(id, language)} aria-label={named} className={classes.column}>
      <p className={classes.language}>
        {pair && (
          <span lang={language} dir={directionOf(language)}>
            {t(`common:language.${language}`)}
          </span>
        )}
        {!isBase && base && <StandingMark state={block ? (standing?.state ?? 'missing') : 'missing'} />}
        {!isBase && !base && <StandingMark state="without-base" />}
      </p>
      {block ? (
        <Fields
          block={block}
          language={language}
          wordsOnly={!isBase}
          activityId={activityId}
          twins={twinsOf(desk, id)}
          onChange={(changed) => actions.write(language, changed)}
        />
      ) : (
        base && (
          <Button
            variant="default"
            leftSection={<IconLanguage size={18} aria-hidden />}
            aria-label={t('text.beginNamed', { name, language: t(`inLanguage.${language}`) })}
            onClick={() => actions.begin(language, base)}
          >
            {t('text.begin', { language: t(`inLanguage.${language}`) })}
          </Button>
        )
      )}
      {block && base && standing && !isBase && (
        <StandingActions
          name={named}
          standing={standing}
          base={desk.base}
          waiting={!saved}
          onConfirm={() => actions.confirm(language, id)}
          onReview={(reviewed) => actions.review(language, id, reviewed)}
        />
      )}
      {block && <BlockComments activityId={activityId} blockId={id} language={language} place={number} />}
    </div>
  );
}
