/** The sum of numbers with decimals, which doesn't depend on their order: they are added from the smallest on. */
export function orderlySum(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b).reduce((sum, number) => sum + number, 0);
}
