export function benchWindow(): Promise<void> {
  return Promise.resolve();
}
