import { Button, type ButtonProps } from '@mantine/core';
import { Link } from 'wouter';

interface LinkButtonProps extends ButtonProps {
  href: string;
  children: React.ReactNode;
}

/** A link that looks like a button: it goes somewhere. For what does something, use Mantine's Button. */
export function LinkButton({ href, ...props }: LinkButtonProps) {
  return <Button component={Link} href={href} {...props} />;
}
