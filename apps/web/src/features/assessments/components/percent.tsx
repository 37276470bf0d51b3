import { useFormat } from '../../../platform/format/use-format';

/** A score of 0–100 as people write it: `82,5 %`, left to right in every sentence. */
export function Percent({ value }: { value: number }) {
  const format = useFormat();
  return <bdi dir="ltr">{format.number(value, 1)}&nbsp;%</bdi>;
}
