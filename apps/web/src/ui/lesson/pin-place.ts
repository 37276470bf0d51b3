/** Where the middle of a pin stands along one side: at the very edge it is moved in, so that it is whole and can be touched. */
export function pinPlace(percent: number): string {
  return `clamp(1.375rem, ${percent}%, calc(100% - 1.375rem))`;
}
