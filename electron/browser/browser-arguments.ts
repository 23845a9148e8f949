/** Chromium refuses to run as root with its sandbox. */
function rootArguments(): string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

/** What every run of the browser has in common: a profile of its own and no talk with the network. */
export function quietArguments(profile: string): string[] {
  return [
    `--user-data-dir=${profile}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-extensions',
    '--disable-features=Translate,OptimizationHints,MediaRouter',
    '--no-proxy-server',
    ...rootArguments(),
  ];
}
