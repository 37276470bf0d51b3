import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../ui/dialog';
import { BLOCK_KINDS, BLOCK_TYPES } from './block-types';
import type { BlockType } from './desk/blocks';
import classes from './text-desk.module.css';

interface AddBlockProps {
  open: boolean;
  onClose: () => void;
  onAdd: (type: BlockType) => void;
}

/** Every type of block, each with what it is for. */
export function AddBlock({ open, onClose, onAdd }: AddBlockProps) {
  const { t } = useTranslation('courses');
  return (
    <Dialog open={open} cross title={t('block.add')} onClose={onClose}>
      <ul className={classes.types}>
        {BLOCK_TYPES.map((type) => {
          const Icon = BLOCK_KINDS[type].icon;
          return (
            <li key={type}>
              <button type="button" className={classes.type} onClick={() => onAdd(type)}>
                <Icon size={22} aria-hidden />
                <span>
                  <span className={classes.typeName}>{t(`block.${type}`)}</span>
                  <span className={classes.quiet}>{t(`blockHelp.${type}`)}</span>
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </Dialog>
  );
}
