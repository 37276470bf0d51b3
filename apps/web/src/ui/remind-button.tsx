import { Button } from '@mantine/core';
import { IconBellRinging } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { prepareReminder } from '@tamkin/api-client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RemindDialog } from './remind-dialog';

interface RemindButtonProps {
  enrolmentId: string;
  /** Whose reminder it is, for screen readers: the buttons of a list all look the same. */
  personName: string;
}

/** *Relancer*: prepares a text in the learner's language, to be sent from one's own phone. */
export function RemindButton({ enrolmentId, personName }: RemindButtonProps) {
  const { t } = useTranslation('common');
  const [open, setOpen] = useState(false);
  const prepare = useMutation({ mutationFn: () => prepareReminder(enrolmentId) });
  const begin = (): void => {
    setOpen(true);
    prepare.mutate();
  };
  return (
    <>
      <Button
        variant="light"
        leftSection={<IconBellRinging size={18} aria-hidden />}
        aria-label={t('remind.buttonFor', { name: personName })}
        onClick={begin}
        className="tk-no-print"
      >
        {t('remind.button')}
      </Button>
      {open && (
        <RemindDialog
          personName={personName}
          prepared={prepare.data ?? null}
          problem={prepare.error}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
