import { Button, TextInput } from '@mantine/core';
import { extendAssignment, type MarkedPersonDto } from '@tamkin/api-client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiProblem } from '../../../platform/api-problem';
import { sayDone } from '../../../platform/undo';
import { FormActions } from '../../../ui/form-column';
import { ProblemNotice } from '../../../ui/problem-notice';
import { Card } from '../../../ui/section';
import classes from './mark-form.module.css';

interface ExtensionFormProps {
  person: MarkedPersonDto;
  activityId: string;
  onClose: () => void;
}

/** More time for one person, until a day and for a reason that is kept. */
export function ExtensionForm({ person, activityId, onClose }: ExtensionFormProps) {
  const { t } = useTranslation('assessments');
  const client = useQueryClient();
  const [untilOn, setUntilOn] = useState(person.dueOn ?? '');
  const [reason, setReason] = useState('');
  const extending = useMutation<void, ApiProblem>({
    mutationFn: () => extendAssignment(person.enrolmentId, activityId, { untilOn, reason }),
    onSuccess: async () => {
      sayDone(t('cohortMarking.extended', { name: person.name }));
      await client.invalidateQueries();
      onClose();
    },
  });
  const errorOf = (field: string): string | undefined =>
    extending.error?.fields.find((problem) => problem.field === field)?.message;
  return (
    <Card>
      <div className={classes.form}>
        <h3>{t('cohortMarking.extendFor', { name: person.name })}</h3>
        <TextInput
          type="date"
          label={t('cohortMarking.until')}
          value={untilOn}
          error={errorOf('untilOn')}
          onChange={(event) => setUntilOn(event.currentTarget.value)}
        />
        <TextInput
          label={t('cohortMarking.reason')}
          maxLength={500}
          value={reason}
          error={errorOf('reason')}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {extending.error && extending.error.fields.length === 0 && <ProblemNotice problem={extending.error} />}
        <FormActions>
          <Button loading={extending.isPending} onClick={() => extending.mutate()}>
            {t('cohortMarking.giveTime')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('common:actions.cancel')}
          </Button>
        </FormActions>
      </div>
    </Card>
  );
}
