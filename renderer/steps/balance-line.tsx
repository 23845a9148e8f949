import type { ReactNode } from 'react';
import { useReading } from '../state/reading.ts';
import { Balance } from './balance.tsx';

/** Whether what comes in and what goes out agree so far. */
export function BalanceLine(): ReactNode {
  return <Balance reading={useReading()} />;
}
