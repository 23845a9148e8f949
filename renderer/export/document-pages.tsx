import { Button, Select, Space } from 'antd';
import { type ReactNode, useCallback, useMemo, useRef, useState } from 'react';
import type { DisclosureDocument } from '../../shared/document/index.ts';
import { contentsEntries, paginate } from '../../shared/layout/index.ts';
import '../styles/export.css';
import { SectionPages } from './section-pages.tsx';

const ZOOMS = [0.4, 0.5, 0.65, 0.8, 1, 1.25];

/** The first printed number of each section: given, or running on. */
function firstNumbers(document: DisclosureDocument, counts: readonly number[]): number[] {
  let next = 1;
  return document.sections.map(({ page }, index) => {
    const first = page.pageNumber?.start ?? next;
    next = first + (counts[index] ?? 1);
    return first;
  });
}

/** The document as pages, side by side, as they will print. */
export function DocumentPages({ document }: { readonly document: DisclosureDocument }): ReactNode {
  const [zoom, setZoom] = useState(0.65);
  const [counts, setCounts] = useState<readonly number[]>([]);
  const viewer = useRef<HTMLDivElement>(null);
  const pageOf = useMemo(() => paginate(document).pageOf, [document]);
  const onCount = useCallback((index: number, count: number) => {
    setCounts((before) => {
      if (before[index] === count) return before;
      const after = [...before];
      after[index] = count;
      return after;
    });
  }, []);
  const numbers = firstNumbers(document, counts);
  const total = document.sections.reduce((sum, _, index) => sum + (counts[index] ?? 1), 0);
  const scroll = (direction: 1 | -1): void => {
    viewer.current?.scrollBy({ left: direction * 620 * zoom * 1.35, behavior: 'smooth' });
  };
  const show = (place: string): void => {
    viewer.current
      ?.querySelector(`[data-place="${CSS.escape(place)}"]`)
      ?.scrollIntoView({ block: 'nearest', inline: 'start' });
  };
  return (
    <section aria-label="逐页预览" className="document-pages">
      <Space wrap className="pages-tools">
        <Button
          aria-label="上一页"
          onClick={() => {
            scroll(-1);
          }}
        >
          ‹
        </Button>
        <Button
          aria-label="下一页"
          onClick={() => {
            scroll(1);
          }}
        >
          ›
        </Button>
        <span role="status">共 {total} 页</span>
        <Select
          aria-label="缩放"
          value={zoom}
          onChange={setZoom}
          options={ZOOMS.map((value) => ({ value, label: `${Math.round(value * 100)}%` }))}
        />
        <Select<string>
          aria-label="目录：跳到"
          placeholder="目录：跳到……"
          className="pages-contents"
          showSearch={{ optionFilterProp: 'label' }}
          options={contentsEntries(document, 3).map(({ id, text, level }) => ({
            value: id,
            label: `${'　'.repeat(level - 1)}${text}`,
          }))}
          onChange={show}
        />
        <Button
          onClick={() => {
            window.print();
          }}
        >
          打印
        </Button>
      </Space>
      <div className="pages-viewer" ref={viewer} tabIndex={0} aria-label="文件各页">
        <div className="pages-strip" style={{ zoom }}>
          {document.sections.map((section, index) => (
            <SectionPages
              key={index}
              index={index}
              document={document}
              section={section}
              firstNumber={numbers[index] ?? 1}
              pageOf={pageOf}
              onCount={onCount}
            />
          ))}
        </div>
      </div>
    </section>
  );
}
