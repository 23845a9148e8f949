import { Collapse, Tag } from 'antd';
import type { ReactNode } from 'react';
import { isRecord } from '../../../shared/entry/index.ts';
import { SectionHead } from '../../fields/section-head.tsx';
import { useApp } from '../../state/app-store.ts';
import { useYear } from '../../state/year-store.ts';
import { changeWords, hasChange } from './change-words.ts';
import { TEXT_BOOKS, useKeyedText } from './keyed-text.ts';
import type { TextPlace, TextPlaces, Wanted } from './reason-places.ts';
import type { Subject } from './reason-subjects.ts';
import { TextBox } from './text-box.tsx';
import { useTextPlaces } from './use-text-places.ts';

const WORDS: Readonly<Record<Wanted, string>> = { reasons: '增减原因', mainUses: '主要用途' };

function Sentence({
  place,
  text,
}: {
  readonly place: TextPlace;
  readonly text: string;
}): ReactNode {
  return (
    <p className="quoted-text">
      {place.table !== undefined && <>表格“{place.table}”：</>}
      {place.before}
      <mark>{text === '' ? '＿＿＿＿' : text}</mark>
      {place.after}
    </p>
  );
}

function AboutText({
  wanted,
  subject,
  place,
}: {
  readonly wanted: Wanted;
  readonly subject: Subject;
  readonly place: TextPlace;
}): ReactNode {
  const label = `${subject.title}：${WORDS[wanted]}`;
  const { text, index, set } = useKeyedText(TEXT_BOOKS[wanted], subject.about, label);
  const isRewritten = useYear(({ entry }) => {
    const rows: readonly unknown[] = Array.isArray(entry['paragraphs']) ? entry['paragraphs'] : [];
    return rows.some((row) => isRecord(row) && row['id'] === place.paragraph);
  });
  return (
    <div>
      <TextBox
        label={WORDS[wanted]}
        text={text}
        place={`${wanted}[${index}]`}
        lines={1}
        onChange={set}
      />
      <Sentence place={place} text={text} />
      {isRewritten && <p className="field-problem">这一段已经改写过，这里写的不会自动印出来。</p>}
    </div>
  );
}

function SubjectTexts({
  subject,
  places,
}: {
  readonly subject: Subject;
  readonly places: TextPlaces;
}): ReactNode {
  const change = changeWords(subject);
  const placeOf = (wanted: Wanted): TextPlace | undefined =>
    places.get(`${wanted}:${subject.about}`)?.[0];
  const reason = placeOf('reasons');
  const use = placeOf('mainUses');
  return (
    <article className="record" aria-label={subject.title}>
      <header className="record-head">
        <strong>{subject.title}</strong>
        {change !== undefined && <Tag>{change}</Tag>}
      </header>
      {reason && <AboutText wanted="reasons" subject={subject} place={reason} />}
      {use && <AboutText wanted="mainUses" subject={subject} place={use} />}
    </article>
  );
}

function hasText(rows: unknown, about: string): boolean {
  return Array.isArray(rows) && rows.some((row) => isRecord(row) && row['about'] === about);
}

/** Reasons and main uses: first where figures changed, then the others. */
export function ReasonList(): ReactNode {
  const { subjects, places } = useTextPlaces();
  const reasons = useYear(({ entry }) => entry['reasons']);
  const uses = useYear(({ entry }) => entry['mainUses']);
  const target = useApp((state) => state.target);
  const asked = subjects.filter(
    ({ about }) => places.has(`reasons:${about}`) || places.has(`mainUses:${about}`),
  );
  if (asked.length === 0) return null;
  const isFirst = (subject: Subject): boolean => subject.change === undefined || hasChange(subject);
  const first = asked.filter(isFirst);
  const later = asked.filter((subject) => !isFirst(subject));
  const written = later.filter(({ about }) => hasText(reasons, about) || hasText(uses, about));
  const isJump = /^(reasons|mainUses)\[/.test(target ?? '');
  return (
    <section className="field-section" aria-label="增减原因和主要用途">
      <SectionHead
        title="增减原因和主要用途"
        hint="与上年不同的事项要说明原因。每一格下面是它要印进去的那句话，写原因本身就行，不用写“主要原因是”，句末不用标点。"
      />
      {first.map((subject) => (
        <SubjectTexts key={subject.about} subject={subject} places={places} />
      ))}
      {later.length > 0 && (
        <Collapse
          {...(isJump ? { activeKey: ['later'] } : {})}
          items={[
            {
              key: 'later',
              label: `与上年相同、一般不用说明的事项（${later.length} 项，已写 ${written.length} 项）`,
              children: later.map((subject) => (
                <SubjectTexts key={subject.about} subject={subject} places={places} />
              )),
            },
          ]}
        />
      )}
    </section>
  );
}
