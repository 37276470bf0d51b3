import { Button, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useFormProblems } from '../../../platform/form-problems';
import { sayDone } from '../../../platform/undo';
import { Dialog } from '../../../ui/dialog';
import { FormActions, FormColumn } from '../../../ui/form-column';
import { useDuplicateCourse } from '../api/use-duplicate-course';

interface Original {
  id: string;
  code: string;
}

/** A copy of the course under a code of its own. */
export function DuplicateButton({ course }: { course: Original }) {
  const { t } = useTranslation('courses');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {t('duplicate.open')}
      </Button>
      <Dialog cross open={open} title={t('duplicate.title')} onClose={() => setOpen(false)}>
        <DuplicateForm course={course} onClose={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

function DuplicateForm({ course, onClose }: { course: Original; onClose: () => void }) {
  const { t } = useTranslation('courses');
  const [, navigate] = useLocation();
  const [id] = useState(() => crypto.randomUUID());
  const form = useForm({
    initialValues: { code: `${course.code}-2`.slice(0, 12) },
    validate: { code: (code) => (code.trim() === '' ? t('fields.codeMissing') : null) },
  });
  const problems = useFormProblems(form);
  const duplicating = useDuplicateCourse(course.id);
  const duplicate = form.onSubmit(({ code }) => {
    duplicating.mutate(
      { id, code },
      {
        onError: problems.show,
        onSuccess: () => {
          sayDone(t('duplicate.done'));
          onClose();
          navigate(`/courses/${id}`);
        },
      },
    );
  }, problems.showInvalid);
  return (
    <FormColumn problems={problems} onSubmit={duplicate}>
      <p>{t('duplicate.why')}</p>
      <TextInput
        label={t('duplicate.code')}
        description={t('fields.codeHelp')}
        dir="ltr"
        maxLength={12}
        autoComplete="off"
        {...form.getInputProps('code')}
      />
      <FormActions>
        <Button type="submit" loading={duplicating.isPending}>
          {t('duplicate.action')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('common:actions.cancel')}
        </Button>
      </FormActions>
    </FormColumn>
  );
}
