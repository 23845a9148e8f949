import { type ReactNode, useId } from 'react';

/** A part of the page under its heading. */
export function OverviewSection({
  title,
  note,
  isWide = false,
  children,
}: {
  readonly title: string;
  readonly note?: string;
  readonly isWide?: boolean;
  readonly children: ReactNode;
}): ReactNode {
  const id = useId();
  return (
    <section
      aria-labelledby={id}
      className={isWide ? 'overview-section overview-wide' : 'overview-section'}
    >
      <h3 id={id}>{title}</h3>
      {note !== undefined && <p className="overview-note">{note}</p>}
      {children}
    </section>
  );
}
