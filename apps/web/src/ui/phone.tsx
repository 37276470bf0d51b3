import { sayPhone } from '../platform/format/say-phone';

/** A phone number as people write it, left to right in every language; a tap calls it. */
export function Phone({ e164 }: { e164: string }) {
  return (
    <a href={`tel:${e164}`} style={{ color: 'var(--tk-primary)', whiteSpace: 'nowrap' }}>
      <bdi dir="ltr">{sayPhone(e164)}</bdi>
    </a>
  );
}
