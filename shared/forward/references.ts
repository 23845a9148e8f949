import { type Entry, isRecord } from '../entry/index.ts';
import { type Row, rowsOf, textOf, without } from './rows.ts';

interface Known {
  readonly units: ReadonlySet<string>;
  readonly projects: ReadonlySet<string>;
}

function codes(...lists: readonly unknown[]): ReadonlySet<string> {
  return new Set(lists.flatMap((list) => rowsOf(list).map((row) => textOf(row, 'code'))));
}

function referring(row: Row, { units, projects }: Known): Row {
  const drop = [
    ...(units.has(textOf(row, 'unit')) ? [] : ['unit']),
    ...(projects.has(textOf(row, 'project')) ? [] : ['project']),
  ];
  return without(row, ...drop);
}

function referringLists(values: Row, known: Known): Row {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      Array.isArray(value) && name !== 'units'
        ? value.map((row: unknown) => (isRecord(row) ? referring(row, known) : row))
        : value,
    ]),
  );
}

/**
 * What comes along without references to units and projects that the new year does not have. Spending
 * on such a project stays behind.
 */
export function withoutDangling(offered: Entry, target: Entry): Entry {
  const own = { units: rowsOf(target['units']), projects: rowsOf(target['projects']) };
  const known = {
    units: codes(own.units, offered['units']),
    projects: codes(own.projects, offered['projects']),
  };
  const { prior, overallPerformance, expenditure, ...rest } = offered;
  const spending = rowsOf(expenditure).filter(
    (row) => textOf(row, 'project') === '' || known.projects.has(textOf(row, 'project')),
  );
  const overall = isRecord(overallPerformance) ? overallPerformance : {};
  return {
    ...referringLists({ ...rest, expenditure: spending }, known),
    prior: isRecord(prior) ? referringLists(prior, known) : {},
    // The unit of an indicator is its measure, not a budget unit.
    overallPerformance: { ...overall, ...referringLists({ tasks: overall['tasks'] }, known) },
  };
}
