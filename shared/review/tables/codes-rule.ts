import { CLASS, checkClasses } from './class-names.ts';
import { NAME, UNKNOWN, checkNames, checkUnknown } from './code-names.ts';
import { SHAPE, checkShapes } from './code-shapes.ts';
import { DETAIL, DUPLICATE, PARENT, checkStructure } from './code-structure.ts';
import { TWIN, checkTwins } from './code-twins.ts';
import type { TableRule } from './rule.ts';

/** Codes: their names, their place in the classification, their parents, their twins. */
export const codesRule: TableRule = {
  rules: [NAME, UNKNOWN, SHAPE, PARENT, DETAIL, DUPLICATE, TWIN, CLASS],
  run: (subject) => {
    const outcomes = [
      checkNames,
      checkUnknown,
      checkShapes,
      checkStructure,
      checkTwins,
      checkClasses,
    ].map((check) => check(subject));
    return {
      findings: outcomes.flatMap(({ findings }) => findings),
      passed: outcomes.reduce((sum, { passed }) => sum + passed, 0),
    };
  },
};
