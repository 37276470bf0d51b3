import { useFormat } from '../../../platform/format/use-format';

/** A score of 0–100, left to right in every sentence. */
export function Percent({ value }: { value: number }) {
  const format = useFormat();
  return <bdi dir="ltr">{format.score(value)}</bdi>;
}
