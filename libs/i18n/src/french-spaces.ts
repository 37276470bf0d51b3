/** French puts a space before these marks and inside its quotes; a line never ends there. */
export function withFrenchSpaces(sentence: string): string {
  return sentence.replace(/ (?=[:;?!»%])/g, '\u00a0').replaceAll('« ', '«\u00a0');
}
