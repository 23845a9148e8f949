import { Button, Table } from 'antd';
import { type ReactNode, useMemo } from 'react';
import type { YearKey } from '../../shared/entry/index.ts';
import {
  type RareCharacter,
  isGb2312Font,
  requiredFonts,
  wordsAround,
} from '../../shared/fonts/index.ts';
import { isSameKey } from '../start/words.ts';
import { goToField, openYear } from '../state/app-store.ts';
import { useYear } from '../state/year-store.ts';
import { codeText } from './about-words.ts';
import { type RareText, rareTexts } from './rare-texts.ts';
import type { Subject } from './subject.ts';

const MOST_PLACES = 8;

function isOpen(key: YearKey): boolean {
  const { key: open } = useYear.getState();
  return open !== undefined && isSameKey(open, key);
}

async function goTo(key: YearKey, { path, step }: RareText): Promise<void> {
  if (!isOpen(key)) await openYear(key);
  if (isOpen(key) && step !== undefined) goToField(path, step);
}

interface PlacesProps {
  readonly rare: RareCharacter<RareText>;
  readonly onGo: (text: RareText) => void;
}

function Places({ rare: { character, places }, onGo }: PlacesProps): ReactNode {
  return (
    <ul className="rare-places">
      {places.slice(0, MOST_PLACES).map((place) => (
        <li key={place.id}>
          {place.where}：{wordsAround(place.text, character)}
          {place.step !== undefined && (
            <Button
              type="link"
              size="small"
              aria-label={`去看“${place.where}”里的“${character}”`}
              onClick={() => {
                onGo(place);
              }}
            >
              去看
            </Button>
          )}
        </li>
      ))}
      {places.length > MOST_PLACES && <li>……共 {places.length} 处</li>}
    </ul>
  );
}

/** The characters of a year's texts that a GB2312 font cannot show. */
export function RareList({ subject }: { readonly subject: Subject }): ReactNode {
  const { pack, year } = subject;
  const rare = useMemo(() => (year ? rareTexts(year.entry, pack) : []), [year, pack]);
  const fonts = requiredFonts(pack)
    .map(({ name }) => name)
    .filter(isGb2312Font)
    .map((name) => `“${name}”`)
    .join('、');
  if (!year) return <p>上面选一个年度，就能看到它的文字里有哪些生僻字。</p>;
  if (fonts === '') return <p>这个模板的字体都不限于 GB2312 字库，生僻字能正常显示。</p>;
  if (rare.length === 0) return <p>这一年填的文字里没有 {fonts} 显示不了的字。</p>;
  return (
    <>
      <p>
        {fonts}只收了 GB2312
        字库的字。下面这些字（常见于人名、地名）不在其中，会换成别的字体，或者变成空白方框。导出后请在
        Word 里看一看，把这几个字的字体改成“仿宋”“楷体”或“宋体”即可。
      </p>
      <Table<RareCharacter<RareText>>
        rowKey="character"
        size="small"
        dataSource={rare}
        pagination={rare.length > 20 ? { pageSize: 20, showSizeChanger: false } : false}
        columns={[
          { title: '字', dataIndex: 'character', className: 'rare-character' },
          { title: '编码', render: (_, { character }) => codeText(character) },
          {
            title: '在哪里',
            render: (_, one) => <Places rare={one} onGo={(text) => void goTo(year.key, text)} />,
          },
        ]}
      />
    </>
  );
}
