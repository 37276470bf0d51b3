import { Bidi } from '../../../ui/bidi';

/** `O1 · Écouter sans juger`: the code is Latin in every language, so the words keep a direction of their own. */
export function ObjectiveName({ code, words }: { code: string; words: string | null }) {
  return (
    <span>
      <bdi>{code}</bdi>
      {words !== null && words !== '' && (
        <>
          {' · '}
          <Bidi>{words}</Bidi>
        </>
      )}
    </span>
  );
}
