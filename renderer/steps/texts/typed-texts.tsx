import { Button } from 'antd';
import type { ReactNode } from 'react';
import { isRecord } from '../../../shared/entry/index.ts';
import { OfferedText } from '../../forward/offered-text.tsx';
import { removeRow } from '../../fields/list-edits.ts';
import { SectionHead } from '../../fields/section-head.tsx';
import { useConfirm } from '../../fields/use-confirm.ts';
import { useResources } from '../../state/resources.ts';
import { useYear } from '../../state/year-store.ts';
import { TEXT_BOOKS, useKeyedText } from './keyed-text.ts';
import { TextBox } from './text-box.tsx';

const FEWEST_LINES = 2;

function AskedText({
  id,
  title,
  hint,
  lines,
}: {
  readonly id: string;
  readonly title: string;
  readonly hint?: string | undefined;
  readonly lines?: number | undefined;
}): ReactNode {
  const { text, index, set } = useKeyedText(TEXT_BOOKS.texts, id, title);
  return (
    <>
      <TextBox
        label={title}
        hint={hint}
        text={text}
        place={`texts[${index}]`}
        name={`texts:${id}`}
        lines={Math.max(1, Math.min(lines ?? FEWEST_LINES, 6))}
        onChange={set}
      />
      <OfferedText list="texts" about={id} />
    </>
  );
}

function textIn(row: unknown, key: string): string {
  const text = isRecord(row) ? row[key] : undefined;
  return typeof text === 'string' ? text : '';
}

/** Texts that the template of another time asked for. */
function UnusedTexts({ asked }: { readonly asked: ReadonlySet<string> }): ReactNode {
  const found = useYear(({ entry }) => entry['texts']);
  const isReadOnly = useYear((state) => state.isPublished);
  const confirm = useConfirm();
  const rows: readonly unknown[] = Array.isArray(found) ? found : [];
  const unused = rows.flatMap((row, index) => {
    const id = textIn(row, 'id');
    const text = textIn(row, 'text');
    return asked.has(id) || text === '' ? [] : [{ index, id, text }];
  });
  if (unused.length === 0) return null;
  return (
    <section className="field-section">
      <SectionHead
        title="这个模板用不到的文字"
        hint="以前的模板要的，现在不会印出来。换回原来的模板时还用得上，不需要的可以删除。"
      />
      {unused.map(({ index, id, text }) => (
        <div key={id} className="note-row">
          <p className="quoted-text">{text}</p>
          <Button
            danger
            disabled={isReadOnly}
            onClick={() => {
              confirm('删除这段文字？', '可以用“撤销”找回。', () => {
                removeRow('删除用不到的文字', ['texts'], index);
              });
            }}
          >
            删除
          </Button>
        </div>
      ))}
    </section>
  );
}

/** The texts that the template asks for. */
export function TypedTexts(): ReactNode {
  const pack = useResources((state) => state.pack);
  const asked = pack?.texts ?? [];
  return (
    <>
      {asked.length > 0 && (
        <section className="field-section">
          <SectionHead
            title="要自己写的文字"
            hint="数字不用写，程序会填。没有可写的留空，模板会跳过这一段；审核时会再问一次，写明原因即可。"
          />
          <div className="field-grid">
            {asked.map((text) => (
              <AskedText key={text.id} {...text} />
            ))}
          </div>
        </section>
      )}
      <UnusedTexts asked={new Set(asked.map(({ id }) => id))} />
    </>
  );
}
