const loads: (() => unknown)[] = [];

/** Takes note of a part of the window, or of work, that the first page does not wait for. */
export function addLaterPart(load: () => unknown): void {
  loads.push(load);
}

/** Fetches all parts one by one when nothing else is to be done, so that each is there at once. */
export function fetchLaterParts(): void {
  requestIdleCallback(() => {
    const load = loads.shift();
    if (load) void Promise.resolve().then(load).then(fetchLaterParts, fetchLaterParts);
  });
}
