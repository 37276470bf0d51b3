import { ActionIcon } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import type { DraftModuleDto } from '@tamkin/api-client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../platform/use-language';
import { ConfirmDialog } from '../../../ui/confirm-dialog';
import { useOutlineChanges } from '../api/use-outline-changes';
import { inLanguage } from '../localised';
import { MoveButtons } from './move-buttons';
import classes from './outline-editor.module.css';

interface ModuleHeadProps {
  courseId: string;
  module: DraftModuleDto;
  number: number;
  canMove: { up: boolean; down: boolean };
  onMove: (step: 1 | -1) => void;
  onRename: () => void;
}

/** The title of a module and what can be done with it as a whole. */
export function ModuleHead({ courseId, module, number, canMove, onMove, onRename }: ModuleHeadProps) {
  const { t } = useTranslation('courses');
  const title = inLanguage(module.title, useLanguage());
  const [asking, setAsking] = useState(false);
  const changing = useOutlineChanges(courseId);
  return (
    <div className={classes.moduleHead}>
      <h3 className={classes.moduleTitle}>
        <span className={classes.number}>{number}</span>
        <bdi lang={title.language}>{title.text}</bdi>
      </h3>
      <span className={classes.tools}>
        <MoveButtons id={module.id} name={title.text} canMove={canMove} onMove={onMove} />
        {!module.home && (
          <ActionIcon
            variant="subtle"
            size="xl"
            aria-label={t('outline.renameNamed', { name: title.text })}
            onClick={onRename}
          >
            <IconPencil size={18} aria-hidden />
          </ActionIcon>
        )}
        <ActionIcon
          variant="subtle"
          size="xl"
          color="danger"
          aria-label={t('outline.removeNamed', { name: title.text })}
          onClick={() => setAsking(true)}
        >
          <IconTrash size={18} aria-hidden />
        </ActionIcon>
      </span>
      <ConfirmDialog
        open={asking}
        danger
        title={t('outline.removeModuleTitle', { name: title.text })}
        confirmLabel={t('outline.removeModule')}
        busy={changing.isPending}
        problem={changing.error}
        onCancel={() => setAsking(false)}
        onConfirm={() =>
          changing.mutate({ do: 'remove-module', moduleId: module.id }, { onSuccess: () => setAsking(false) })
        }
      >
        <p>
          {module.home
            ? t('outline.removeReusedWhat')
            : t('outline.removeModuleWhat', { count: module.activities.length })}
        </p>
      </ConfirmDialog>
    </div>
  );
}
