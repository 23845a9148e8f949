import { type FormPart, type YearKind, coveredBy } from '../../fields/form-part.ts';
import { ASSETS_PARTS } from './assets-spec.ts';
import { basicParts, incomeParts } from './money-spec.ts';
import { performanceParts } from './performance-spec.ts';
import { PRIOR_PARTS } from './prior-spec.ts';
import { procurementParts } from './procurement-spec.ts';
import { PROFILE_PARTS } from './profile-spec.ts';
import { projectsParts } from './projects-spec.ts';
import { GLOSSARY_PARTS, TEXTS_PARTS } from './texts-spec.ts';
import { threePublicParts } from './three-public-spec.ts';
import { UNITS_PARTS } from './units-spec.ts';

/** What each step asks for, by its id. */
export function stepParts(kind: YearKind): Readonly<Record<string, readonly FormPart[]>> {
  return {
    profile: PROFILE_PARTS,
    units: UNITS_PARTS,
    income: incomeParts(kind),
    basic: basicParts(kind),
    projects: projectsParts(kind),
    performance: performanceParts(kind),
    threePublic: threePublicParts(kind),
    procurement: procurementParts(kind),
    assets: ASSETS_PARTS,
    prior: PRIOR_PARTS,
    texts: TEXTS_PARTS,
    glossary: GLOSSARY_PARTS,
  };
}

/** Facts that no form asks for, and why. */
export const NOT_ASKED: Readonly<Record<string, string>> = {
  format: '数据文件的格式标记，由程序写',
  version: '数据文件的格式版本，由程序写',
  kind: '建立年度时选定，是年度在库中的键',
  year: '建立年度时选定，是年度在库中的键',
  'department.code': '建立年度时填定，是年度在库中的键；在“部门概况”中显示',
  'template.version': '选模板时由程序写',
  'catalog.id': '科目表随程序，由程序写',
  'catalog.version': '科目表随程序，由程序写',
};

/** The facts that the forms of a kind of year can hold, as paths without row numbers. */
export function coveredPaths(kind: YearKind): ReadonlySet<string> {
  const paths = Object.values(stepParts(kind)).flatMap((parts) => coveredBy(parts));
  // The one overall target is shown like a row of a list.
  return new Set(paths.map((path) => path.replace('overallPerformance[]', 'overallPerformance')));
}
