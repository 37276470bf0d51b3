import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

/** Prints the page. What has no place on paper wears the class `tk-no-print`. */
export function PrintButton({ label }: { label?: string }) {
  const { t } = useTranslation('common');
  return (
    <Button
      variant="default"
      className="tk-no-print"
      leftSection={<IconPrinter size={20} aria-hidden />}
      onClick={() => window.print()}
    >
      {label ?? t('actions.print')}
    </Button>
  );
}
