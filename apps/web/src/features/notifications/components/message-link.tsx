import { IconArrowRight } from '@tabler/icons-react';
import { LinkButton } from '../../../ui/link-button';

interface MessageLinkProps {
  /** Absolute, as it stands in e-mails; opened inside the product. */
  link: string;
  label: string;
}

/** The one screen a message leads to. Only the way inside the product counts: the same link works on any address of it. */
export function MessageLink({ link, label }: MessageLinkProps) {
  const { pathname, search } = new URL(link, window.location.origin);
  return (
    <LinkButton
      href={`${pathname}${search}`}
      variant="light"
      rightSection={<IconArrowRight size={18} aria-hidden className="tk-points" />}
    >
      {label}
    </LinkButton>
  );
}
