import { Button } from 'antd';
import type { ReactNode } from 'react';
import { isRecord, parsePath, valueAt } from '../../shared/entry/index.ts';
import { goToField } from '../state/app-store.ts';
import { useReading } from '../state/reading.ts';
import { useYear } from '../state/year-store.ts';
import { stepOf } from '../steps/steps.ts';
import { type FactLine, yuan } from './figure-words.ts';
import { closeFigure } from './preview-store.ts';

const MOST_LINES = 60;

/** Amount fields by which a row is entered, the most telling first. */
const AMOUNTS = ['amount', 'actual', 'adjustedBudget', 'initialBudget'];

function FactRow({ line }: { readonly line: FactLine }): ReactNode {
  const read = useReading();
  const entry = useYear((state) => state.entry);
  const path = read.entryPath(parsePath(line.fact));
  const row = valueAt(entry, path);
  const step = stepOf(path, isRecord(row) ? row : undefined);
  const field = isRecord(row) ? AMOUNTS.find((name) => Object.hasOwn(row, name)) : undefined;
  const place = `${step ? `${step.title}：` : ''}${line.words}`;
  return (
    <li>
      {step ? (
        <Button
          type="link"
          size="small"
          style={{ height: 'auto', textAlign: 'left', whiteSpace: 'normal' }}
          onClick={() => {
            closeFigure();
            goToField(field === undefined ? path : [...path, field], step.id);
          }}
        >
          {place}
        </Button>
      ) : (
        <span>{place}</span>
      )}
      <span className="amount">
        {line.sign === -1 && '减 '}
        {line.amount === undefined ? '' : yuan(line.amount)}
      </span>
    </li>
  );
}

/** The facts of a figure with their amounts; each leads to its field. */
export function FactList({ lines }: { readonly lines: readonly FactLine[] }): ReactNode {
  return (
    <ul className="figure-origin-list">
      {lines.slice(0, MOST_LINES).map((line, index) => (
        <FactRow key={index} line={line} />
      ))}
      {lines.length > MOST_LINES && <li>……还有 {lines.length - MOST_LINES} 项</li>}
    </ul>
  );
}
