import { Alert, Button, Select, Spin } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import { requiredFonts } from '../../shared/fonts/index.ts';
import { request } from '../api/client.ts';
import { usePacks } from '../state/packs.ts';
import { keyText } from '../start/words.ts';
import { report, useApp } from '../state/app-store.ts';
import { useYear } from '../state/year-store.ts';
import { FontTable } from './font-table.tsx';
import { OfficeList } from './office-list.tsx';
import { RareList } from './rare-list.tsx';
import { type Subject, type SubjectChoice, packChoices, yearChoices } from './subject.ts';
import { useAsked } from './use-asked.ts';

const askFonts = () => request('app/fonts', {});

interface Loaded {
  readonly value: string;
  readonly subject: Subject | undefined;
}

/** What was chosen, once it is loaded; nothing while another choice is. */
function useSubject(choice: SubjectChoice | undefined): Subject | undefined {
  const [loaded, setLoaded] = useState<Loaded>();
  const value = choice?.value;
  useEffect(() => {
    if (!choice || loaded?.value === choice.value) return undefined;
    let isWanted = true;
    void choice.load().then((answer) => {
      if (!isWanted) return;
      report(answer.ok ? [] : answer.problems);
      setLoaded({ value: choice.value, subject: answer.ok ? answer.value : undefined });
    });
    return () => {
      isWanted = false;
    };
  }, [choice, loaded]);
  return loaded?.value === value ? loaded?.subject : undefined;
}

/** 字体与软件: what this computer has for the documents of a year or template. */
export function FontsTab(): ReactNode {
  const rows = useApp((state) => state.years);
  const open = useYear((state) => state.key);
  const packs = usePacks();
  const [fonts, askAgain] = useAsked(askFonts);
  const [wish, setWish] = useState<string>();
  const years = yearChoices(rows);
  const choices = [...years, ...packChoices(packs)];
  const usual = open ? `year:${keyText(open)}` : choices[0]?.value;
  const choice = choices.find(({ value }) => value === (wish ?? usual));
  const subject = useSubject(choice);
  const options = (some: readonly SubjectChoice[]) =>
    some.map(({ value, label }) => ({ value, label }));
  return (
    <>
      <div className="about-line">
        <label htmlFor="fonts-subject">年度或模板</label>
        <Select
          id="fonts-subject"
          className="fonts-subject"
          value={choice?.value}
          showSearch={{ optionFilterProp: 'label' }}
          options={[
            ...(years.length > 0 ? [{ label: '年度', options: options(years) }] : []),
            { label: '模板', options: options(packChoices(packs)) },
          ]}
          onChange={setWish}
        />
        <Button loading={!fonts} onClick={() => void askAgain()}>
          重新检查
        </Button>
      </div>
      <section aria-labelledby="fonts-title">
        <h2 id="fonts-title">要用的字体</h2>
        {fonts && !fonts.isComplete && (
          <Alert type="warning" title="字体太多，没有全部看完；下面标“没有”的也可能有。" />
        )}
        {fonts?.families.length === 0 && (
          <Alert type="warning" title="没能查出这台电脑有哪些字体，请在 Word 的字体列表里核对。" />
        )}
        {fonts && subject ? (
          <FontTable fonts={requiredFonts(subject.pack)} families={fonts.families} />
        ) : (
          <Spin description="正在检查……" />
        )}
        <p className="quiet">
          缺少字体不影响编制和导出：导出的文件里写的仍是规定的字体名称，在装有这些字体的电脑上打开就是规定的样子。
        </p>
      </section>
      <section aria-labelledby="office-title">
        <h2 id="office-title">打开导出文件的软件</h2>
        {fonts ? <OfficeList programs={fonts.programs} /> : <Spin />}
      </section>
      <section aria-labelledby="rare-title">
        <h2 id="rare-title">显示不了的生僻字</h2>
        {subject ? <RareList subject={subject} /> : <Spin />}
      </section>
    </>
  );
}
