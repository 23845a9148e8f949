import { Button, Segmented, Select } from 'antd';
import { type KeyboardEvent, type ReactNode, useMemo, useRef, useState } from 'react';
import type { DisclosureDocument } from '../../shared/document/index.ts';
import { contentsEntries, paginate, placeOfPart } from '../../shared/layout/index.ts';
import { report } from '../state/app-store.ts';
import { useYear } from '../state/year-store.ts';
import '../styles/export.css';
import type { Fit } from './page-strip.ts';
import { PaperPage } from './paper-page.tsx';
import { printDocument } from './print-document.ts';
import { usePages } from './use-pages.ts';

const FITS: readonly { readonly value: Fit; readonly label: string }[] = [
  { value: 'page', label: '整页' },
  { value: 'width', label: '适合宽度' },
  { value: 'natural', label: '100%' },
];

/** One turn of the wheel is many events. */
const TURN_MS = 250;

/** Pages beside the one in view that are drawn already. */
const DRAWN_BESIDE = 2;

const TURNS: Readonly<Record<string, number | undefined>> = {
  PageDown: 1,
  ArrowRight: 1,
  PageUp: -1,
  ArrowLeft: -1,
};

function PrintButton(): ReactNode {
  const key = useYear((state) => state.key);
  const [isBusy, setBusy] = useState(false);
  const start = async (): Promise<void> => {
    if (!key) return;
    setBusy(true);
    const printed = await printDocument(key);
    setBusy(false);
    if (!printed.ok) report(printed.problems);
  };
  return (
    <Button loading={isBusy} onClick={() => void start()}>
      打印
    </Button>
  );
}

/** The document page by page, as it will print. */
export function DocumentPages({
  document,
  switcher,
}: {
  readonly document: DisclosureDocument;
  /** What stands at the head of the tools. */
  readonly switcher?: ReactNode;
}): ReactNode {
  const [fit, setFit] = useState<Fit>('page');
  const { pages, pageOf } = useMemo(() => paginate(document), [document]);
  const { viewer, strip, page, follow, show } = usePages(pages, fit);
  const total = pages.length;
  const turned = useRef(0);
  const turn = (event: KeyboardEvent): void => {
    const by = TURNS[event.key];
    if (by === undefined) return;
    event.preventDefault();
    show(page + by);
  };
  return (
    <section aria-label="逐页预览" className="document-pages">
      <div className="pages-tools">
        {switcher}
        <Button
          aria-label="上一页"
          disabled={page === 0}
          onClick={() => {
            show(page - 1);
          }}
        >
          ‹
        </Button>
        <span role="status">
          第 {page + 1} 页，共 {total} 页
        </span>
        <Button
          aria-label="下一页"
          disabled={page >= total - 1}
          onClick={() => {
            show(page + 1);
          }}
        >
          ›
        </Button>
        <Segmented<Fit> aria-label="缩放" value={fit} onChange={setFit} options={[...FITS]} />
        <Select<string>
          aria-label="目录：跳到"
          placeholder="目录：跳到……"
          className="pages-contents"
          showSearch={{ optionFilterProp: 'label' }}
          options={contentsEntries(document, 3).map(({ id, text, level }) => ({
            value: id,
            label: `${'　'.repeat(level - 1)}${text}`,
          }))}
          onChange={(place) => {
            show(pages.findIndex(({ parts }) => parts.some((part) => placeOfPart(part) === place)));
          }}
        />
        <PrintButton />
      </div>
      <div
        className="pages-viewer"
        ref={viewer}
        tabIndex={0}
        role="region"
        aria-label="文件各页"
        onScroll={follow}
        onKeyDown={turn}
        onWheel={({ deltaY, timeStamp }) => {
          // A whole page has nothing below it: the wheel turns pages.
          if (fit !== 'page' || deltaY === 0 || timeStamp - turned.current < TURN_MS) return;
          turned.current = timeStamp;
          show(page + Math.sign(deltaY));
        }}
      >
        <div className="pages-strip">
          {pages.map((laid, index) => {
            const place = strip[index];
            if (!place) return null;
            return (
              <PaperPage
                key={index}
                document={document}
                laid={laid}
                pageOf={pageOf}
                strip={place}
                isDrawn={Math.abs(index - page) <= DRAWN_BESIDE}
              />
            );
          })}
        </div>
      </div>
    </section>
  );
}
