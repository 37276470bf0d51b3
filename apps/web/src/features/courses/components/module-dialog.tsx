import { Button } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { CourseDraftDto, DraftModuleDto } from '@tamkin/api-client';
import { useTranslation } from 'react-i18next';
import { useFormProblems } from '../../../platform/form-problems';
import { Dialog } from '../../../ui/dialog';
import { FormActions, FormColumn } from '../../../ui/form-column';
import { useOutlineChanges } from '../api/use-outline-changes';
import { filled } from '../localised';
import { TitleFields } from './title-fields';

interface ModuleDialogProps {
  draft: CourseDraftDto;
  /** `null`: a new one. */
  module: DraftModuleDto | null;
  open: boolean;
  onClose: () => void;
}

/** Adds a module, or gives it other titles. */
export function ModuleDialog(props: ModuleDialogProps) {
  const { t } = useTranslation('courses');
  const title = props.module ? t('outline.renameModule') : t('outline.addModule');
  return (
    <Dialog cross open={props.open} title={title} onClose={props.onClose}>
      <ModuleForm {...props} />
    </Dialog>
  );
}

function ModuleForm({ draft, module, onClose }: ModuleDialogProps) {
  const { t } = useTranslation('courses');
  const { baseLanguage } = draft;
  const form = useForm({
    initialValues: { title: { fr: '', ar: '', en: '', ...module?.title } },
    validate: (values) =>
      values.title[baseLanguage].trim() ? {} : { [`title.${baseLanguage}`]: t('fields.titleMissing') },
  });
  const problems = useFormProblems(form);
  const changing = useOutlineChanges(draft.courseId);
  const save = form.onSubmit((values) => {
    const title = filled(values.title);
    const change = module
      ? ({ do: 'rename-module', moduleId: module.id, title } as const)
      : ({ do: 'add-module', title } as const);
    changing.mutate(change, { onSuccess: onClose, onError: problems.show });
  }, problems.showInvalid);
  return (
    <FormColumn problems={problems} onSubmit={save}>
      <TitleFields
        languages={draft.languages}
        baseLanguage={baseLanguage}
        inputProps={(language) => form.getInputProps(`title.${language}`)}
      />
      <FormActions>
        <Button type="submit" loading={changing.isPending}>
          {t('common:actions.save')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('common:actions.cancel')}
        </Button>
      </FormActions>
    </FormColumn>
  );
}
