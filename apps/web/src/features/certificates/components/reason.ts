/** As the server asks: a reason shorter than this explains nothing. */
const SHORTEST_REASON = 10;

/** A field rule of `useForm`: `message` for a reason that is missing or says too little. */
export function saysWhy(message: string): (reason: string) => string | null {
  return (reason) => (reason.trim().length < SHORTEST_REASON ? message : null);
}
