import { Alert, Checkbox, Empty, Segmented, Select, Spin } from 'antd';
import { type ReactNode, memo, useDeferredValue, useMemo } from 'react';
import type { TableBlock } from '../../shared/document/index.ts';
import { valueAt } from '../../shared/entry/index.ts';
import type { YearData } from '../../shared/facts/index.ts';
import type { Place, TraceIndex } from '../../shared/trace/index.ts';
import { useComposed } from '../state/composed.ts';
import { readingOf, useReading } from '../state/reading.ts';
import { useResources } from '../state/resources.ts';
import { useYear } from '../state/year-store.ts';
import { useTargetedProject } from '../steps/projects/chosen-project.ts';
import type { StepInfo } from '../steps/steps.ts';
import { comingWords } from './coming-words.ts';
import { FigureOrigin } from './figure-origin.tsx';
import { usePreview } from './preview-store.ts';
import { NO_PLACES, placesOfStep } from './step-places.ts';
import { unprintedTargets } from './target-tables.ts';
import { TableView } from './table-view.tsx';
import { TextsView } from './texts-view.tsx';
import { UsedIn } from './used-in.tsx';
import { factsOfField, useFocusedPath } from './use-focused-fact.ts';
import { useLiveTable } from './use-live-table.ts';
import { useShownTable } from './use-shown-table.ts';
import { usePrintedOn } from './use-printed-on.ts';
import { useTrace } from './use-trace.ts';
import '../styles/preview.css';

function currentData(): YearData {
  return readingOf(useYear.getState().entry).data;
}

/** With what is looked for, even where the step does not feed it. */
function withWanted(
  places: readonly Place[],
  trace: TraceIndex | undefined,
  wanted: string | undefined,
): readonly Place[] {
  if (wanted === undefined || places.some(({ id }) => id === wanted)) return places;
  const other = trace?.places.find(({ id }) => id === wanted);
  return other ? [...places, other] : places;
}

function blockOf(places: readonly Place[], id: string | undefined): TableBlock | undefined {
  const block = places.find((place) => place.id === `table:${id ?? ''}`)?.block;
  return block?.kind === 'table' ? block : undefined;
}

function LiveTable({
  tables,
  id,
  used,
  step,
}: {
  readonly tables: readonly Place[];
  readonly id: string | undefined;
  readonly used: ReadonlySet<string>;
  readonly step: StepInfo;
}): ReactNode {
  const isFitted = usePreview((state) => state.isFitted);
  const composed = blockOf(tables, id);
  const { table, changed } = useLiveTable(id, composed);
  const page = usePrintedOn(composed);
  const printed = useMemo(
    () => (composed && page ? { table: composed, page } : undefined),
    [composed, page],
  );
  const pack = useResources((state) => state.pack);
  if (!table) return <Empty description={comingWords(step, pack)} />;
  return <TableView {...{ table, isFitted, printed, changed, used }} />;
}

interface HeadProps {
  readonly step: string;
  readonly tables: readonly Place[];
  readonly texts: readonly Place[];
  readonly tab: 'tables' | 'texts';
  readonly id: string | undefined;
}

/** What can be chosen; untouched by typing, so that a keystroke need not draw it again. */
const PreviewHead = memo(function PreviewHead({
  step,
  tables,
  texts,
  tab,
  id,
}: HeadProps): ReactNode {
  const { tableOf, isFitted } = usePreview();
  return (
    <div className="preview-head">
      <Segmented<'tables' | 'texts'>
        aria-label="预览内容"
        value={tab}
        options={[
          { value: 'tables', label: `表格（${tables.length}）` },
          { value: 'texts', label: `文字（${texts.filter(isSentence).length}）` },
        ]}
        onChange={(value) => {
          usePreview.setState(({ tabOf }) => ({ tabOf: { ...tabOf, [step]: value } }));
        }}
      />
      {tab === 'tables' && tables.length > 0 && (
        <>
          <Select
            aria-label="看哪一张表"
            placeholder="看哪一张表"
            style={{ flex: 1, minWidth: 160 }}
            {...(id === undefined ? {} : { value: id })}
            options={tables.map((place) => ({
              value: place.id.slice('table:'.length),
              label: place.title,
            }))}
            onChange={(value) => {
              usePreview.setState({ tableOf: { ...tableOf, [step]: value } });
            }}
          />
          <Checkbox
            checked={isFitted}
            onChange={({ target }) => {
              usePreview.setState({ isFitted: target.checked });
            }}
          >
            适合宽度
          </Checkbox>
        </>
      )}
    </div>
  );
});

/**
 * The facts of the field that has the focus, the same list as long as they are the same. Where they are
 * used may be shown a moment after the key.
 */
function useFocusedFacts(): readonly string[] {
  const read = useReading();
  const focused = useFocusedPath();
  const text = useDeferredValue(
    focused === undefined ? '' : factsOfField(read, focused).join('\n'),
  );
  return useMemo(() => (text === '' ? [] : text.split('\n')), [text]);
}

/** Why the targets that the form shows stand in none of the tables below. */
function UnprintedTargets({ tables }: { readonly tables: readonly Place[] }): ReactNode {
  const pack = useResources((state) => state.pack);
  const project = useTargetedProject();
  const isKey = useYear(
    ({ entry }) => valueAt(entry, ['projects', project?.index ?? 0, 'isKey']) === true,
  );
  const words = useMemo(
    () => project && pack && unprintedTargets(tables, pack, { ...project, isKey }),
    [tables, pack, project, isKey],
  );
  return words === undefined ? null : (
    <Alert type="info" title={words} style={{ marginBottom: 8 }} />
  );
}

/** The tables and paragraphs that a step feeds, as they will be printed. */
export function PreviewPane({ step }: { readonly step: StepInfo }): ReactNode {
  const trace = useTrace();
  const problems = useComposed((state) => state.problems);
  const isMissing = useComposed((state) => state.document === undefined && !state.isBehind);
  const pack = useResources((state) => state.pack);
  const { tabOf, wanted } = usePreview();
  // What a step feeds follows the worker; typing itself must not wait for it.
  const places = useMemo(
    () => (trace && pack ? placesOfStep(trace, step, currentData(), pack) : NO_PLACES),
    [trace, step, pack],
  );
  const tables = useMemo(
    () => withWanted(places.tables, trace, wanted?.startsWith('table:') ? wanted : undefined),
    [places, trace, wanted],
  );
  const texts = useMemo(
    () => withWanted(places.texts, trace, wanted?.startsWith('text:') ? wanted : undefined),
    [places, trace, wanted],
  );
  const facts = useFocusedFacts();
  const usedAt = useMemo(() => trace?.placesOfFacts(new Set(facts)) ?? [], [trace, facts]);
  const used = useMemo(
    () => new Set(usedAt.flatMap(({ uses }) => uses.map(({ figure }) => figure.key))),
    [usedAt],
  );
  const tab = tabOf[step.id] ?? places.opensOn;
  const id = useShownTable(step, tables, places.main);
  if (isMissing) {
    return (
      <div className="preview">
        <Alert
          type="warning"
          title="现在还生成不了文本"
          description={problems.map(({ message }, index) => (
            <div key={index}>{message}</div>
          ))}
        />
      </div>
    );
  }
  if (!trace) return <Spin description="正在生成预览……" style={{ padding: 32 }} />;
  return (
    <section className="preview" aria-label="预览">
      <PreviewHead step={step.id} tables={tables} texts={texts} tab={tab} id={id} />
      <UsedIn step={step.id} places={usedAt} />
      <div className="preview-body" role="group" aria-label="表格和文字" tabIndex={0}>
        {tab === 'tables' && step.id === 'performance' && <UnprintedTargets tables={tables} />}
        {tab === 'tables' ? (
          <LiveTable tables={tables} id={id} used={used} step={step} />
        ) : (
          <TextsView places={texts} used={used} wanted={wanted} />
        )}
      </div>
      <FigureOrigin />
    </section>
  );
}

function isSentence({ block }: Place): boolean {
  return block.kind === 'paragraph';
}
