import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const ROOT = join(import.meta.dirname, '..');

/** The file that names what the program is made with. */
export const NOTICES_FILE = join(ROOT, 'THIRD-PARTY-NOTICES.md');

const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      license: z.string().optional(),
      dev: z.boolean().optional(),
      devOptional: z.boolean().optional(),
      optional: z.boolean().optional(),
      hasInstallScript: z.boolean().optional(),
    }),
  ),
});

/** A package that the program needs while it runs. */
export interface RuntimePackage {
  readonly name: string;
  readonly version: string;
  /** SPDX expression. */
  readonly license: string;
  /** Its folder, relative to the project. */
  readonly folder: string;
}

function lockedPackages(): [string, z.infer<typeof lockSchema>['packages'][string]][] {
  const text = readFileSync(join(ROOT, 'package-lock.json'), 'utf8');
  return Object.entries(lockSchema.parse(JSON.parse(text)).packages);
}

/** What `npm ci --omit=dev` installs, from the lock file. */
export function runtimePackages(): RuntimePackage[] {
  return lockedPackages()
    .filter(
      ([folder, { dev, devOptional }]) => folder !== '' && dev !== true && devOptional !== true,
    )
    .map(([folder, { version = '', license = '' }]) => {
      const name = folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length);
      return { name, version, license: license || manifestLicense(folder), folder };
    })
    .toSorted((a, b) => (a.folder < b.folder ? -1 : 1));
}

/** The packages of the lock file, also for development, that bring a script which npm would run. */
export function packagesWithInstallScripts(): string[] {
  return lockedPackages()
    .filter(([, { hasInstallScript }]) => hasInstallScript === true)
    .map(([folder]) => folder.slice('node_modules/'.length))
    .toSorted();
}

const manifestSchema = z.object({ license: z.string().optional() });

/** Some old packages name their licence in their own file only. */
function manifestLicense(folder: string): string {
  const path = join(ROOT, folder, 'package.json');
  if (!existsSync(path)) return '';
  return manifestSchema.safeParse(JSON.parse(readFileSync(path, 'utf8'))).data?.license ?? '';
}

function licenceText({ folder }: RuntimePackage): string {
  const path = join(ROOT, folder);
  const files = existsSync(path) ? readdirSync(path, { withFileTypes: true }) : [];
  return files
    .filter((file) => file.isFile() && /^(licen[cs]e|copying|notice)/i.test(file.name))
    .map(({ name }) => name)
    .toSorted()
    .map((name) => readFileSync(join(path, name), 'utf8').replaceAll('\r\n', '\n').trim())
    .join('\n\n');
}

/** The notices as they should be: every package, and each licence text once with those it holds for. */
export function writeNotices(): string {
  const packages = runtimePackages();
  const rows = packages.map(
    ({ name, version, license }) => `| ${name} | ${version} | ${license} |`,
  );
  const byText = Map.groupBy(packages, licenceText);
  const texts = [...byText].map(([text, holders]) => {
    const names = [...new Set(holders.map(({ name }) => name))].join(', ');
    const shown = text === '' ? '(no licence file in the package; see the table above)' : text;
    return `### ${names}\n\n\`\`\`text\n${shown.replaceAll('```', "'''")}\n\`\`\`\n`;
  });
  return `# Third-party notices

What the program needs while it runs, from \`package-lock.json\`. Written by \`npm run notices\`.

| Package | Version | Licence |
| --- | --- | --- |
${rows.join('\n')}

## Licence texts

${texts.join('\n')}`;
}

if (process.argv[1] === import.meta.filename) {
  writeFileSync(NOTICES_FILE, writeNotices());
  console.log(`${runtimePackages().length} packages`);
}
