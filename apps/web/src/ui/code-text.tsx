import { Button } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './code-text.module.css';

interface CodeTextProps {
  code: string;
  copyable?: boolean;
}

/** Something to be read letter by letter or copied: an access code, a certificate number. Always left to right. */
export function CodeText({ code, copyable = false }: CodeTextProps) {
  const { t } = useTranslation('common');
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return undefined;
    const timer = setTimeout(() => setCopied(false), 2_000);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = (): void => void navigator.clipboard.writeText(code).then(() => setCopied(true));
  return (
    <span className={classes.row}>
      <bdi dir="ltr">
        <code className={classes.code}>{code}</code>
      </bdi>
      {copyable && (
        <Button
          variant="subtle"
          onClick={copy}
          className="tk-no-print"
          leftSection={copied ? <IconCheck size={18} aria-hidden /> : <IconCopy size={18} aria-hidden />}
        >
          <span aria-live="polite">{copied ? t('actions.copied') : t('actions.copy')}</span>
        </Button>
      )}
    </span>
  );
}
