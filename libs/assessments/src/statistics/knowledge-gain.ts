/** Sums over people who sat both tests; scores 0–100. */
export interface GainSums {
  readonly pairs: number;
  readonly sumPre: number;
  readonly sumPost: number;
  readonly sumGainSquared: number;
}

export interface KnowledgeGain {
  /** People with both a pre-test and a final test. */
  readonly pairs: number;
  /** 0–100, one decimal, as all below; `null` with fewer than five pairs: people could be told apart. */
  readonly meanPre: number | null;
  readonly meanPost: number | null;
  /** Points of 100. */
  readonly gain: number | null;
  /** Ends of the 95 % confidence interval of the mean gain, by Student's t for paired values. */
  readonly low: number | null;
  readonly high: number | null;
  /** Gain over what there was to gain, (post − pre) ÷ (100 − pre) of the means, at most 1; `null` when pre was full. */
  readonly normalised: number | null;
}

export const FEWEST_PAIRS = 5;

export function knowledgeGain({ pairs, sumPre, sumPost, sumGainSquared }: GainSums): KnowledgeGain {
  if (pairs < FEWEST_PAIRS) {
    return { pairs, meanPre: null, meanPost: null, gain: null, low: null, high: null, normalised: null };
  }
  const [pre, post] = [sumPre / pairs, sumPost / pairs];
  const gain = post - pre;
  const variance = Math.max(0, (sumGainSquared - pairs * gain * gain) / (pairs - 1));
  const margin = studentQuantile(pairs - 1) * Math.sqrt(variance / pairs);
  return {
    pairs,
    meanPre: oneDecimal(pre),
    meanPost: oneDecimal(post),
    gain: oneDecimal(gain),
    low: oneDecimal(gain - margin),
    high: oneDecimal(gain + margin),
    normalised: pre >= 100 ? null : Math.round((gain / (100 - pre)) * 100) / 100,
  };
}

/**
 * The 97.5 % quantile of Student's t with `degrees` ≥ 4 of freedom, by the Cornish–Fisher expansion around the normal one;
 * its error is below 0.3 % from four degrees on.
 */
export function studentQuantile(degrees: number): number {
  const z = 1.959964;
  const terms = [
    z,
    (z ** 3 + z) / 4,
    (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96,
    (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / 384,
    (79 * z ** 9 + 776 * z ** 7 + 1482 * z ** 5 - 1920 * z ** 3 - 945 * z) / 92_160,
  ];
  return terms.reduce((sum, term, power) => sum + term / degrees ** power, 0);
}

function oneDecimal(value: number): number {
  return Math.round(value * 10) / 10;
}
